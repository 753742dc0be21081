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
        Assert.Equal((MasteryLevel.NotEnoughData, null), (standing.Level, standing.DaysLeft));
        Assert.Equal("No question answered yet.", standing.Explain());
    }

    [Fact]
    public void The_same_question_again_and_again_is_not_enough()
    {
        var standing = Stand(("a", 1, 3), ("a", 1, 2), ("a", 1, 1), ("b", 1, 0));
        Assert.Equal((Standing.NotEnoughData, MasteryLevel.NotEnoughData), (standing.Standing, standing.Level));
        Assert.Equal("2 questions answered: 1 more question will show where you stand.", standing.Explain());
    }

    [Fact]
    public void Strength_is_what_speaks_for_the_learner_over_all_that_speaks_and_a_doubt()
    {
        // Fresh: easy right 1, middle right 1.5, hard right 2, hard wrong 1 against: 4.5 / (4.5 + 1 + 1).
        var standing = Stand([Answer("a", 1, difficulty: 1), Answer("b", 1, difficulty: 2), Answer("c", 1, difficulty: 3), Answer("d", 0, difficulty: 3)]);
        Assert.Equal(4.5m / 6.5m, standing.Strength);
        Assert.Equal((Standing.Learning, MasteryLevel.Working), (standing.Standing, standing.Level));
        Assert.Equal("69 % strong after your latest answers to 4 questions. Solid begins at 80 %.", standing.Explain());
        Assert.Equal(
            "Your latest answers to 4 questions count 4.50 for you and 1.00 against you today, older ones less: every answer counts half after 30 days. "
            + "A doubt of 1 is always held against you. 4.50 / (4.50 + 1.00 + 1) = 69 %. That is working: working begins at 50 %, solid at 80 %.",
            standing.FormulaText());
    }

    [Fact]
    public void An_easy_question_answered_wrong_says_more_than_a_hard_one()
    {
        var easy = Stand([Answer("a", 1), Answer("b", 1), Answer("c", 0, difficulty: 1)]);
        var hard = Stand([Answer("a", 1), Answer("b", 1), Answer("c", 0, difficulty: 3)]);
        // 3 / (3 + 2 + 1) and 3 / (3 + 1 + 1).
        Assert.Equal((0.5m, 0.6m), (easy.Strength, hard.Strength));
    }

    [Fact]
    public void An_answer_counts_half_after_a_half_life()
    {
        var standing = Stand(("a", 1, 60), ("b", 1, 30), ("c", 0.5m, 0));
        Assert.Equal([("c", 1m, 0.75m, 0.75m), ("b", 0.5m, 0.75m, 0m), ("a", 0.25m, 0.375m, 0m)], standing.Answers.Select(answer => (answer.Answer.Question, answer.Freshness, answer.For, answer.Against)));
        Assert.Equal(1.875m / 3.625m, standing.Strength);
    }

    [Fact]
    public void Only_the_latest_answer_to_a_question_counts() =>
        Assert.Equal(Stand(("a", 1, 3), ("b", 1, 2), ("c", 1, 1)).Strength, Stand(("a", 0, 9), ("b", 0, 8), ("c", 0, 7), ("a", 1, 3), ("b", 1, 2), ("c", 1, 1)).Strength);

    [Fact]
    public void Three_middle_questions_right_are_solid_for_five_days()
    {
        // 4.5 / 5.5 = 0.82; faded by f it is 4.5 f / (4.5 f + 1), which is 0.8 at f = 8/9: 30 log2(9/8) = 5.1 days.
        var standing = Stand(("a", 1, 0), ("b", 1, 0), ("c", 1, 0));
        Assert.Equal((Standing.Solid, 5), (standing.Standing, standing.DaysLeft));
        Assert.Equal("81 % strong after your latest answers to 3 questions. It stays solid for 5 days without a further answer.", standing.Explain());
    }

    [Theory]
    [InlineData(5, Standing.Solid)]
    [InlineData(6, Standing.Slipping)]
    public void What_is_solid_slips_after_a_pause(int days, Standing expected) => Assert.Equal(expected, Stand(("a", 1, days), ("b", 1, days), ("c", 1, days)).Standing);

    [Fact]
    public void More_right_answers_last_longer() =>
        // 15 / 16; 15 f = 4: 30 log2(15/4) = 57.2 days.
        Assert.Equal(57, Stand([.. Enumerable.Range(0, 10).Select(question => ($"q{question}", 1m, 0))]).DaysLeft);

    [Fact]
    public void A_long_pause_is_explained_in_days()
    {
        var standing = Stand(("a", 1, 42), ("b", 1, 41), ("c", 1, 40));
        Assert.Equal((Standing.Slipping, MasteryLevel.Solid, MasteryLevel.Working), (standing.Standing, standing.Best, standing.Level));
        Assert.EndsWith("It was solid before, and your answers have grown old: the last one was 40 days ago.", standing.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_solid_and_went_wrong_since_is_slipping()
    {
        var standing = Stand(("a", 1, 4), ("b", 1, 3), ("c", 1, 2), ("c", 0, 1));
        Assert.Equal(Standing.Slipping, standing.Standing);
        Assert.EndsWith("It was solid before: newer answers pulled it down.", standing.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_working_can_slip_too()
    {
        var standing = Stand(("a", 1, 90), ("b", 1, 90), ("c", 0, 90));
        Assert.Equal((Standing.Slipping, MasteryLevel.Working, MasteryLevel.Shaky), (standing.Standing, standing.Best, standing.Level));
    }

    [Fact]
    public void What_slipped_is_solid_again_once_the_answers_are() =>
        Assert.Equal(Standing.Solid, Stand(("a", 1, 4), ("b", 1, 3), ("c", 1, 2), ("c", 0, 1), ("c", 1, 0)).Standing);

    [Fact]
    public void What_never_was_better_does_not_slip()
    {
        var standing = Stand(("a", 0, 99), ("b", 0, 98), ("c", 0, 97));
        Assert.Equal((Standing.Learning, MasteryLevel.Shaky), (standing.Standing, standing.Level));
        Assert.EndsWith("Working begins at 50 %.", standing.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_objective_has_its_own_evidence_in_the_order_asked_for()
    {
        Evidence[] evidence = [new("q", "etcd", 1, _now), new("r", "other", 1, _now)];
        var standings = ObjectiveStandings.Of(["raft", "etcd"], evidence, _now);
        Assert.Equal([("raft", 0), ("etcd", 1)], standings.Select(standing => (standing.Objective, standing.Questions)));
    }

    [Fact]
    public void What_lies_ahead_is_left_out() => Assert.Equal(1, Stand(("a", 1, 1), ("b", 1, -1)).Questions);

    private static Evidence Answer(string question, decimal score, int daysAgo = 0, int difficulty = 2) => new(question, "raft", score, _now.AddDays(-daysAgo), difficulty);

    private static ObjectiveStanding Stand(params (string Question, decimal Score, int DaysAgo)[] answers) =>
        Stand([.. answers.Select(answer => Answer(answer.Question, answer.Score, answer.DaysAgo))]);

    private static ObjectiveStanding Stand(IReadOnlyList<Evidence> answers) => ObjectiveStandings.Of(["raft"], answers, _now)[0];
}
