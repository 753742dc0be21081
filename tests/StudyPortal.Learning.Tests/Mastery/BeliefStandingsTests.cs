using StudyPortal.Learning.Grading;
using StudyPortal.Learning.Mastery;

namespace StudyPortal.Learning.Tests.Mastery;

public sealed class BeliefStandingsTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_the_latest_answer_to_a_question_gives_away_is_held()
    {
        var belief = Assert.Single(BeliefStandings.Of([Answer("q1", 0, "half"), Answer("q2", 1)]));

        Assert.Equal(("half", true, Start), (belief.Misconception, belief.IsHeld, belief.LastShownAt));
        Assert.False(belief.IsConfident);
    }

    [Fact]
    public void The_same_question_answered_without_it_leaves_it_behind() => Assert.False(Assert.Single(BeliefStandings.Of([Answer("q1", 0, "half"), Answer("q1", 1)])).IsHeld);

    [Fact]
    public void Another_question_answered_rightly_does_not() => Assert.True(Assert.Single(BeliefStandings.Of([Answer("q1", 0, "half"), Answer("q2", 1, "half"), Answer("q2", 2)])).IsHeld);

    [Fact]
    public void Of_two_answers_at_one_moment_the_one_stored_later_counts()
    {
        Assert.False(Assert.Single(BeliefStandings.Of([Answer("q1", 0, "half"), Answer("q1", 0)])).IsHeld);
        Assert.True(Assert.Single(BeliefStandings.Of([Answer("q1", 0), Answer("q1", 0, "half")])).IsHeld);
    }

    [Fact]
    public void A_belief_that_somebody_was_sure_of_comes_first_while_it_is_held()
    {
        var sure = Answer("q1", 0, "sure") with { Certainty = Certainty.High };

        Assert.Equal("sure newer behind", Names([sure, Answer("q2", 5, "behind"), Answer("q2", 6), Answer("q3", 4, "newer")]));
        Assert.Equal("newer sure", Names([sure, Answer("q1", 1), Answer("q3", 4, "newer")]));
    }

    [Fact]
    public void Beliefs_agree_with_a_plain_rereading_of_the_answers()
    {
        for (var seed = 0UL; seed < 2_000; seed++)
        {
            var answers = Answers(seed);
            var expected = answers.SelectMany(answer => answer.Misconceptions).Distinct(StringComparer.Ordinal)
                .ToDictionary(name => name, name => answers.GroupBy(answer => answer.Question, StringComparer.Ordinal).Any(question => question.OrderBy(answer => answer.At).Last().Misconceptions.Contains(name, StringComparer.Ordinal)), StringComparer.Ordinal);

            var standings = BeliefStandings.Of(answers);

            Assert.Equal(expected.OrderBy(belief => belief.Key, StringComparer.Ordinal), standings.ToDictionary(belief => belief.Misconception, belief => belief.IsHeld, StringComparer.Ordinal).OrderBy(belief => belief.Key, StringComparer.Ordinal));
            Assert.All(standings, belief => Assert.All(belief.Shown, answer => Assert.Contains(belief.Misconception, answer.Misconceptions, StringComparer.Ordinal)));
        }
    }

    private static List<BeliefEvidence> Answers(ulong seed)
    {
        var answers = new List<BeliefEvidence>();
        var random = new Random((int)seed);
        for (var minute = 0; minute < random.Next(1, 12); minute++)
            answers.Add(Answer($"q{random.Next(4)}", random.Next(20), [.. Enumerable.Range(0, random.Next(3)).Select(_ => $"m{random.Next(4)}").Distinct(StringComparer.Ordinal)]));
        return answers;
    }

    private static string Names(IReadOnlyList<BeliefEvidence> answers) => string.Join(' ', BeliefStandings.Of(answers).Select(belief => belief.Misconception));

    private static BeliefEvidence Answer(string question, int minute, params string[] misconceptions) => new(question, Start.AddMinutes(minute), misconceptions);
}
