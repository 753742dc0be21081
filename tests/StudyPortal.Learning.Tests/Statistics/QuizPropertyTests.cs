using FsCheck;
using FsCheck.Fluent;
using StudyPortal.Learning.Statistics;

namespace StudyPortal.Learning.Tests.Statistics;

public sealed class QuizPropertyTests
{
    private const double Close = 1e-6;

    /// <summary>Up to 12 people and 4 questions, with scores in sixths so that halves and thirds both occur.</summary>
    private static readonly Gen<decimal[][]> _tables =
        from questions in Gen.Choose(1, 4)
        from people in Gen.Choose(1, 12)
        from rows in Gen.Choose(0, 6).Select(score => score / 6m).ArrayOf(questions).ArrayOf(people)
        select rows;

    [Fact]
    public void Every_figure_is_a_number_in_its_range() =>
        Seeded.Holds(_tables, rows =>
        {
            var quiz = Marks.Analysed(rows);
            double?[] inPercent = [quiz.Mean, quiz.Median, .. quiz.Items.Select(item => item.Facility), .. quiz.Items.Select(item => item.Discrimination.EffectiveWeight)];
            double?[] signed = [.. quiz.Items.Select(item => item.Discrimination.Index), .. quiz.Items.Select(item => item.Discrimination.Efficiency)];
            double?[] free = [quiz.Deviation, quiz.Skewness, quiz.Kurtosis, quiz.InternalConsistency, quiz.ErrorRatio, quiz.StandardError];
            return inPercent.All(figure => figure is null or (>= 0 and <= 100 + Close))
                && signed.All(figure => figure is null or (>= -100 - Close and <= 100 + Close) || figure < 0)
                && free.All(figure => figure is null || double.IsFinite(figure.Value))
                && quiz.InternalConsistency is null or <= 100;
        });

    [Fact]
    public void The_order_of_the_answers_does_not_matter() =>
        Seeded.Holds(_tables.Zip(Gen.Choose(0, int.MaxValue)), given =>
        {
            var (rows, seed) = given;
            var attempts = Marks.Of(rows);
            var shuffled = attempts.OrderBy(attempt => (uint)(Folded(attempt.Person + attempt.Question) * 2_654_435_761L) ^ (uint)seed).ToList();
            return InWords(QuizAnalysis.Of(Marks.Items(rows[0].Length), attempts)) == InWords(QuizAnalysis.Of(Marks.Items(rows[0].Length), shuffled));
        });

    [Fact]
    public void A_question_that_sorts_people_as_the_rest_does_is_fully_efficient() =>
        Seeded.Holds(Gen.Choose(0, 6).Select(score => score / 6m).ArrayOf(8).Where(scores => scores.Distinct().Count() > 1), scores =>
        {
            var item = Marks.Analysed([.. scores.Order().Select(score => new[] { score, score })]).Items[0];
            return item.Discrimination is { Efficiency: > 100 - Close, Index: > 100 - Close };
        });

    [Fact]
    public void A_question_that_is_the_same_for_everyone_has_no_discrimination() =>
        Seeded.Holds(_tables.Zip(Gen.Choose(0, 6)), given =>
        {
            var (rows, constant) = given;
            var quiz = Marks.Analysed([.. rows.Select(row => row.Append(constant / 6m).ToArray())]);
            return quiz.Items[^1] is { Discrimination: { Index: null, Efficiency: null, IsNegative: false } } && quiz.Items[^1].Deviation is null or 0;
        });

    [Fact]
    public void Efficiency_is_never_nearer_to_nothing_than_the_index() =>
        // The covariance is held against a bound that is at most the product of the deviations.
        Seeded.Holds(_tables, rows => Marks.Analysed(rows).Items.All(item =>
            item.Discrimination.Index is not { } index || Math.Abs(item.Discrimination.Efficiency!.Value) >= Math.Abs(index) - Close));

    [Fact]
    public void Effective_weights_add_up_where_no_question_goes_against_the_grain() =>
        Seeded.Holds(_tables, rows =>
        {
            var weights = Marks.Analysed(rows).Items.Select(item => item.Discrimination.EffectiveWeight).ToList();
            return weights.Exists(weight => weight is null) || Math.Abs(weights.Sum(weight => weight!.Value) - 100) < Close;
        });

    [Fact]
    public void A_hundred_thousand_answers_are_read()
    {
        const int People = 2_000;
        const int Questions = 50;
        var rows = Enumerable.Range(0, People).Select(person => Enumerable.Range(0, Questions).Select(question => (decimal)(person * 31 + question * person % 17 + question) % 3 / 2).ToArray());

        var quiz = QuizAnalysis.Of(Marks.Items(Questions), Marks.Of(rows));

        Assert.Equal((People, Questions), (quiz.WholePeople, quiz.Items.Count(item => item.Attempts == People)));
    }

    private static long Folded(string text) => text.Aggregate(17L, (sum, character) => unchecked((sum * 31) + character));

    // Records compare lists by reference; every figure in its shortest exact spelling compares all of them.
    private static string InWords(QuizStatistics quiz) =>
        $"{quiz with { Items = [] }}|{string.Join('|', quiz.Items.Select(item => $"{item with { Responses = [], Misconceptions = [], Older = [] }}{string.Join(';', item.Responses)}"))}";
}
