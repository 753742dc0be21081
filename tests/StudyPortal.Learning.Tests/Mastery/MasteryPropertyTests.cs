using FsCheck;
using FsCheck.Fluent;
using StudyPortal.Learning.Mastery;

namespace StudyPortal.Learning.Tests.Mastery;

public sealed class MasteryPropertyTests
{
    private static readonly DateTimeOffset _now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Answers to six questions, each with a difficulty of its own, over the last three months; many fall on one moment.</summary>
    private static readonly Gen<Evidence> _answer =
        from question in Gen.Choose(0, 5)
        from score in Gen.Choose(0, 4)
        from daysAgo in Gen.Choose(0, 90)
        select Answer(question, score / 4m, daysAgo);

    [Fact]
    public void A_further_right_answer_never_lowers_a_level() =>
        Seeded.Holds(
            _answer.ArrayOf().SelectMany(_ => Gen.Choose(0, 5).Zip(Gen.Choose(0, 90)), (answers, right) => (answers, right: Answer(right.Item1, 1, right.Item2))),
            given =>
            {
                var (before, after) = (Stand(given.answers), Stand([.. given.answers, given.right]));
                return after.Level >= before.Level && after.Strength >= before.Strength && after.Best >= before.Best;
            });

    [Fact]
    public void A_right_answer_in_place_of_a_wrong_one_never_lowers_a_level() =>
        Seeded.Holds(_answer.NonEmptyListOf(), answers =>
        {
            IReadOnlyList<Evidence> righted = [.. answers.Skip(1), answers[0] with { Score = 1 }];
            return Stand(righted).Strength >= Stand([.. answers]).Strength;
        });

    [Fact]
    public void Time_passing_never_raises_a_level() =>
        Seeded.Holds(_answer.ArrayOf().Zip(Gen.Choose(0, 400)), given =>
        {
            var (answers, days) = given;
            var (before, after) = (Stand(answers), ObjectiveStandings.Of(["raft"], answers, _now.AddDays(days))[0]);
            return after.Level <= before.Level && after.Strength <= before.Strength && after.Best == before.Best && after.Questions == before.Questions;
        });

    [Fact]
    public void A_level_lasts_for_the_days_it_says() =>
        Seeded.Holds(_answer.ArrayOf().Where(answers => Stand(answers).DaysLeft is not null), answers =>
        {
            var standing = Stand(answers);
            var days = standing.DaysLeft!.Value;
            return Later(days).Level == standing.Level && Later(days + 1).Level < standing.Level;

            ObjectiveStanding Later(int later) => ObjectiveStandings.Of(["raft"], answers, _now.AddDays(later).AddMinutes(later == days ? -1 : 1))[0];
        });

    [Fact]
    public void The_order_of_the_answers_does_not_matter() =>
        Seeded.Holds(_answer.ArrayOf(), answers =>
        {
            var (forward, backward) = (Stand(answers), Stand([.. answers.Reverse()]));
            return forward with { Answers = [] } == backward with { Answers = [] } && forward.Answers.SequenceEqual(backward.Answers);
        });

    [Fact]
    public void Strength_is_a_share_and_every_standing_explains_itself() =>
        Seeded.Holds(_answer.ArrayOf(), answers =>
        {
            var standing = Stand(answers);
            return standing.Strength is >= 0 and < 1 && standing.Level <= standing.Best && standing.Explain().EndsWith('.') && standing.FormulaText().EndsWith('.')
                && (standing.Standing == Standing.Slipping) == (standing.Level < standing.Best);
        });

    private static Evidence Answer(int question, decimal score, int daysAgo) => new($"q{question}", "raft", score, _now.AddDays(-daysAgo), 1 + (question % 3));

    private static ObjectiveStanding Stand(IReadOnlyList<Evidence> answers) => ObjectiveStandings.Of(["raft"], answers, _now)[0];
}
