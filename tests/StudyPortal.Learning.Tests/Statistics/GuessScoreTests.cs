using StudyPortal.Learning.Grading;
using StudyPortal.Learning.Questions;
using StudyPortal.Learning.Statistics;
using StudyPortal.Simulation.World;

namespace StudyPortal.Learning.Tests.Statistics;

public sealed class GuessScoreTests
{
    [Fact]
    public void One_of_four_is_guessed_in_a_quarter_of_the_cases() =>
        Assert.Equal(0.25m, GuessScore.Of(Samples.Single(Samples.Right(), Samples.Wrong(), Samples.Wrong(), Samples.Wrong())));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 3)]
    [InlineData(2, 1)]
    public void A_judgement_is_guessed_as_often_as_all_guesses_together_score(int right, int wrong)
    {
        var question = Samples.Statement(answer: true, [.. Enumerable.Repeat(Samples.Right(), right), .. Enumerable.Repeat(Samples.Wrong(), wrong)]);
        var scores = from verdict in new[] { true, false }
                     from reason in Enumerable.Range(0, right + wrong)
                     select Assert.IsType<Graded>(Grader.Grade(question, new Judgement(verdict, reason))).Score;

        Assert.Equal(scores.Average(), GuessScore.Of(question));
    }

    [Fact]
    public void A_prediction_is_guessed_among_all_answers() =>
        Assert.Equal(1m / Enum.GetValues<VerdictAnswer>().Length, GuessScore.Of(new Prediction(Samples.Head, [new PredictedItem("<p>?</p>", "etcd.write", VerdictAnswer.No, "<p>No.</p>", null)])));

    [Fact]
    public void A_part_of_a_picture_is_guessed_among_all_parts() => Assert.Equal(1m / 3, GuessScore.Of(Samples.Picture));

    [Fact]
    public void A_manifest_is_not_guessed() => Assert.Equal(0, GuessScore.Of(Samples.Manifest));

    [Fact]
    public void Gaps_are_guessed_each_by_itself() =>
        Assert.Equal(0.25m, GuessScore.Of(Samples.Gaps(Samples.Single(Samples.Right(), Samples.Wrong()), Samples.Number(3))));

    [Fact]
    public void A_match_is_guessed_among_all_answers() => Assert.Equal(0.25m, GuessScore.Of(Samples.Match(4, Samples.Pair(0), Samples.Pair(1))));

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(6)]
    public void An_order_is_guessed_as_often_as_all_orders_together_score(int steps)
    {
        var question = Samples.Steps([.. Enumerable.Range(0, steps)]);
        var scores = Orders([.. Enumerable.Range(0, steps)]).Select(places => Assert.IsType<Graded>(Grader.Grade(question, new Ordered(places))).Score);

        Assert.Equal(scores.Average(), GuessScore.Of(question)!.Value, 12);
    }

    private static IEnumerable<int[]> Orders(int[] items) =>
        items.Length == 0 ? [[]] : items.SelectMany(first => Orders([.. items.Where(item => item != first)]).Select(rest => (int[])[first, .. rest]));

    [Fact]
    public void What_is_typed_is_not_guessed() =>
        Assert.Equal((0, 0, 0), (GuessScore.Of(Samples.Number(3)), GuessScore.Of(Samples.Text(["etcdutl"])), GuessScore.Of(Samples.Command(["etcdctl version"]))));

    [Fact]
    public void Ticks_in_any_number_have_no_known_odds() => Assert.Null(GuessScore.Of(Samples.Multiple(Samples.Right(), Samples.Wrong())));
}
