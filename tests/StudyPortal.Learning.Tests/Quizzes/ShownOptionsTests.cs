using FsCheck;
using FsCheck.Fluent;
using StudyPortal.Learning.Quizzes;

namespace StudyPortal.Learning.Tests.Quizzes;

public sealed class ShownOptionsTests
{
    private const int MostOptions = 12;

    [Fact]
    public void An_order_has_every_option_once_and_stays() => Seeded.Holds(
        Gen.Choose(0, MostOptions).Zip(Gen.Choose(int.MinValue, int.MaxValue), (count, seed) => (count, seed: unchecked((ulong)seed))),
        shown =>
        {
            var order = ShownOptions.Order(shown.seed, "question", "options", shown.count);
            return order.Order().SequenceEqual(Enumerable.Range(0, shown.count)) && order.SequenceEqual(ShownOptions.Order(shown.seed, "question", "options", shown.count));
        });

    [Fact]
    public void Attempts_questions_and_lists_of_one_question_follow_orders_of_their_own()
    {
        string[] orders =
        [
            .. Enumerable.Range(0, 10).Select(seed => Text(ShownOptions.Order((ulong)seed, "a", "options", MostOptions))),
            Text(ShownOptions.Order(0, "b", "options", MostOptions)),
            Text(ShownOptions.Order(0, "a", "answers", MostOptions)),
        ];
        Assert.Equal(orders.Length, orders.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Every_order_is_as_likely_as_any_other()
    {
        var counts = Enumerable.Range(0, 6_000).Select(seed => Text(ShownOptions.Order((ulong)seed, "question", "options", 3)))
            .CountBy(order => order, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        Assert.Equal(6, counts.Count);
        // 1,000 are expected of each; 150 are five standard deviations.
        Assert.All(counts.Values, count => Assert.InRange(count, 850, 1_150));
    }

    [Fact]
    public void Steps_are_never_shown_in_the_right_order_and_always_all_of_them()
    {
        var ordering = Samples.Steps(2, 0, 1);
        var orders = Enumerable.Range(0, 600).Select(seed => ShownOptions.OrderOfSteps((ulong)seed, ordering)).ToList();
        Assert.All(orders, order => Assert.Equal([0, 1, 2], order.Order()));
        Assert.DoesNotContain(orders, order => order.Select(index => ordering.Steps[index].Place).SequenceEqual([0, 1, 2]));
        Assert.Equal(5, orders.Select(Text).Distinct(StringComparer.Ordinal).Count());
    }

    private static string Text(IReadOnlyList<int> order) => string.Join(',', order);
}
