using FsCheck.Fluent;
using StudyPortal.Learning.Mastery;

namespace StudyPortal.Learning.Tests.Mastery;

public sealed class ObjectiveStandingsTests
{
    private static readonly DateTimeOffset _now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void An_objective_without_answers_is_not_started()
    {
        var standing = Stand();
        Assert.Equal(new ObjectiveStanding("raft", Standing.NotStarted, 0, 0, 0), standing);
        Assert.Equal("No question answered yet.", standing.Explain());
    }

    [Fact]
    public void The_same_question_again_and_again_is_not_enough()
    {
        var standing = Stand(("a", 1, 3), ("a", 1, 2), ("a", 1, 1), ("b", 1, 0));
        Assert.Equal(Standing.NotEnoughData, standing.Standing);
        Assert.Equal("2 questions answered: 1 more question will show where you stand.", standing.Explain());
    }

    [Fact]
    public void Three_questions_right_are_solid()
    {
        var standing = Stand(("a", 1, 3), ("b", 1, 2), ("c", 1, 1));
        Assert.Equal(Standing.Solid, standing.Standing);
        Assert.Equal(1m, standing.Strength);
        Assert.Equal("100 % right in your latest answers to 3 questions, newer answers counting more.", standing.Explain());
    }

    [Fact]
    public void Only_the_latest_answer_to_a_question_counts() =>
        Assert.Equal(Standing.Solid, Stand(("a", 0, 9), ("b", 0, 8), ("c", 0, 7), ("a", 1, 3), ("b", 1, 2), ("c", 1, 1)).Standing);

    [Fact]
    public void Newer_answers_weigh_more()
    {
        var worsening = Stand(("a", 1, 3), ("b", 0.5m, 2), ("c", 0, 1));
        var improving = Stand(("a", 0, 3), ("b", 0.5m, 2), ("c", 1, 1));
        Assert.Equal((0.81m + 0.45m) / 2.71m, worsening.Strength);
        Assert.Equal((1 + 0.45m) / 2.71m, improving.Strength);
        Assert.Equal(Standing.Learning, improving.Standing);
        Assert.Equal("53 % right in your latest answers to 3 questions, newer answers counting more. Solid begins at 80 %.", improving.Explain());
    }

    [Fact]
    public void What_was_solid_and_went_wrong_since_is_slipping()
    {
        var standing = Stand(("a", 1, 4), ("b", 1, 3), ("c", 1, 2), ("c", 0, 1));
        Assert.Equal(Standing.Slipping, standing.Standing);
        Assert.Contains("It was solid before", standing.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_slipped_is_solid_again_once_the_answers_are() =>
        Assert.Equal(Standing.Solid, Stand(("a", 1, 4), ("b", 1, 3), ("c", 1, 2), ("c", 0, 1), ("c", 1, 0)).Standing);

    [Theory]
    [InlineData(ObjectiveStandings.MostIdleDays, Standing.Solid)]
    [InlineData(ObjectiveStandings.MostIdleDays + 1, Standing.Slipping)]
    public void What_is_solid_slips_after_a_long_pause(int days, Standing expected) =>
        Assert.Equal(expected, Stand(("a", 1, days + 2), ("b", 1, days + 1), ("c", 1, days)).Standing);

    [Fact]
    public void A_long_pause_is_explained_in_days() =>
        Assert.EndsWith(
            "The last answer was 40 days ago: answer one again to keep it solid.",
            Stand(("a", 1, 42), ("b", 1, 41), ("c", 1, 40)).Explain(), StringComparison.Ordinal);

    [Fact]
    public void What_never_was_solid_does_not_slip() =>
        Assert.Equal(Standing.Learning, Stand(("a", 0, 99), ("b", 0, 98), ("c", 0, 97)).Standing);

    [Fact]
    public void Each_objective_has_its_own_evidence_in_the_order_asked_for()
    {
        Evidence[] evidence = [new("q", "etcd", 1, _now), new("r", "other", 1, _now)];
        var standings = ObjectiveStandings.Of(["raft", "etcd"], evidence, _now);
        Assert.Equal([("raft", 0), ("etcd", 1)], standings.Select(standing => (standing.Objective, standing.Questions)));
    }

    [Fact]
    public void The_order_of_the_evidence_does_not_matter_and_all_right_is_exactly_one() =>
        Seeded.Holds(
            Gen.Choose(0, 1_000).SelectMany(_ => Gen.Choose(0, 4), (score, question) => (question, score: score / 1000m)).ArrayOf(),
            answers =>
            {
                var evidence = answers.Index().Select(entry => new Evidence($"q{entry.Item.question}", "raft", entry.Item.score, _now.AddHours(-entry.Index))).ToList();
                var standing = ObjectiveStandings.Of(["raft"], evidence, _now)[0];
                var perfect = ObjectiveStandings.Of(["raft"], evidence.Select(answer => answer with { Score = 1 }), _now)[0];
                return standing == ObjectiveStandings.Of(["raft"], Enumerable.Reverse(evidence), _now)[0]
                    && standing.Strength is >= 0 and <= 1 && standing.Explain().Length > 0 && (evidence.Count == 0 || perfect.Strength == 1m);
            });

    private static ObjectiveStanding Stand(params (string Question, decimal Score, int DaysAgo)[] answers) =>
        ObjectiveStandings.Of(["raft"], answers.Select(answer => new Evidence(answer.Question, "raft", answer.Score, _now.AddDays(-answer.DaysAgo))), _now)[0];
}
