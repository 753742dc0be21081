using FsCheck.Fluent;
using StudyPortal.Learning.Grading;
using StudyPortal.Learning.Questions;
using static StudyPortal.Learning.Tests.Samples;

namespace StudyPortal.Learning.Tests.Grading;

public sealed class OrderGradingTests
{
    private static readonly Ordering _ordering = Steps(2, 0, 4, 1, 3);

    [Fact]
    public void The_right_order_scores_one()
    {
        var grade = Graded(2, 0, 4, 1, 3);
        Assert.True(grade.IsRight);
        Assert.Equal([.. _ordering.Steps.Select((step, index) => new Feedback(index, IsRight: true, step.FeedbackHtml))], grade.Feedback);
    }

    [Fact]
    public void One_step_out_of_its_place_costs_one_step_wherever_it_was_put()
    {
        var last = Graded(1, 4, 3, 0, 2); // The first step at the end.
        Assert.Equal(0.75m, last.Score);
        Assert.Equal([true, false, true, true, true], last.Feedback.Select(remark => remark.IsRight));
        Assert.Equal(0.75m, Graded(1, 0, 4, 2, 3).Score); // Two neighbours exchanged.
    }

    [Fact]
    public void Everything_the_wrong_way_round_scores_nothing() => Assert.Equal(0, Graded(2, 4, 0, 3, 1).Score);

    [Fact]
    public void Only_the_right_order_scores_one() =>
        Seeded.Holds(Generated.Orders.Where(places => places.Length == 5), places =>
        {
            var grade = Graded(places);
            return grade.Score is >= 0 and <= 1 && grade.IsRight == places.SequenceEqual([2, 0, 4, 1, 3])
                && grade.Score == (grade.Feedback.Count(remark => remark.IsRight) - 1) / 4m;
        });

    [Fact]
    public void Where_a_step_is_shown_does_not_change_what_it_scores() =>
        Seeded.Holds(Generated.Orders.Where(places => places.Length == 5).Two(), pair =>
        {
            var (shown, places) = pair;
            var given = shown.Select(step => places[step]).ToArray();
            return Graded(Steps(shown), given).Score == Graded(Steps(0, 1, 2, 3, 4), places).Score;
        });

    [Theory]
    [InlineData(0, 1, 2, 3)]
    [InlineData(0, 1, 2, 3, 4, 5)]
    [InlineData(0, 1, 2, 3, 3)]
    [InlineData(1, 2, 3, 4, 5)]
    [InlineData(-1, 0, 1, 2, 3)]
    public void Places_that_are_no_order_are_unreadable(params int[] places) => Assert.IsType<Unreadable>(Grader.Grade(_ordering, new Ordered(places)));

    [Fact]
    public void A_run_is_the_longest_of_all() =>
        Seeded.Holds(Gen.Choose(0, 9).ArrayOf().Where(numbers => numbers.Length <= 8), numbers =>
        {
            var run = LongestRun.Of(numbers);
            var longest = Enumerable.Range(0, 1 << numbers.Length)
                .Select(chosen => numbers.Where((_, index) => (chosen >> index & 1) == 1).ToList())
                .Where(chosen => chosen.Zip(chosen.Skip(1)).All(pair => pair.First < pair.Second))
                .Max(chosen => chosen.Count);
            return run.Count == longest && run.Zip(run.Skip(1)).All(pair => pair.First < pair.Second && numbers[pair.First] < numbers[pair.Second]);
        });

    private static Graded Graded(params int[] places) => Graded(_ordering, places);

    private static Graded Graded(Ordering question, int[] places) => Assert.IsType<Graded>(Grader.Grade(question, new Ordered(places)));
}
