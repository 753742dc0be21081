using StudyPortal.Learning.Statistics;
using static StudyPortal.Learning.Tests.Statistics.Marks;

namespace StudyPortal.Learning.Tests.Statistics;

public sealed class QuizTallyTests
{
    private const double Exact = 1e-9;

    [Fact]
    public void A_quiz_that_asks_everything_is_analysed_as_it_stands()
    {
        decimal[][] rows = [[1, 1, 1], [1, 1, 0], [1, 0, 0], [0, 0, 0]];
        var tally = new QuizTally(Items(3), asked: 3);
        foreach (var (person, row) in rows.Index()) tally.Add([.. row.Select((score, column) => Attempt($"p{person:000}", $"q{column}", score))]);

        var (told, expected) = (tally.Statistics(), Analysed(rows));
        Assert.Equal((false, 4), (tally.IsDrawn, tally.Attempts));
        Assert.Equal((expected.Mean, expected.InternalConsistency, expected.WholePeople), (told.Mean, told.InternalConsistency, told.WholePeople));
        Assert.Equal(expected.Items.Select(item => item.Discrimination), told.Items.Select(item => item.Discrimination));
    }

    [Fact]
    public void Where_questions_are_drawn_the_places_make_the_totals_and_each_question_has_its_rest()
    {
        var tally = new QuizTally(Items(3), asked: 2);
        tally.Add([Attempt("a", "q0", 1), Attempt("a", "q1", 1)]);
        tally.Add([Attempt("b", "q2", 1), Attempt("b", "q0", 0)]);
        tally.Add([Attempt("c", "q1", 0), Attempt("c", "q2", 0)]);
        // Of another time, when three were drawn: it has no place among the totals.
        tally.Add([Attempt("d", "q0", 1), Attempt("d", "q1", 1), Attempt("d", "q2", 1)]);

        var quiz = tally.Statistics();

        // Totals 2 1 0 of 2. Places: marks 1 1 0 and 1 0 0, each of variance 1/3; of the totals 1: 2 (1 - 2/3).
        Assert.Equal((3, 3, 50d, 50d), (quiz.People, quiz.WholePeople, quiz.Mean, quiz.Median));
        Assert.Equal(50, quiz.Deviation!.Value, Exact);
        Assert.Equal(200 / 3d, quiz.InternalConsistency!.Value, Exact);
        // The first question: scores 1 0 1 beside rests 1 1 1.
        Assert.Equal((3, 3, null), (quiz.Items[0].People, quiz.Items[0].Discrimination.People, quiz.Items[0].Discrimination.Index));
        // The second: scores 1 0 1 beside rests 1 0 1.
        Assert.Equal(100, quiz.Items[1].Discrimination.Index!.Value, Exact);
        Assert.Equal((50d, null), (quiz.Items[1].IntendedWeight, quiz.Items[1].Discrimination.EffectiveWeight));
    }

    [Fact]
    public void The_order_of_attempts_does_not_matter()
    {
        IReadOnlyList<ItemAttempt>[] attempts = [[Attempt("a", "q0", 1), Attempt("a", "q1", 0)], [Attempt("a", "q1", 1, minute: 9), Attempt("a", "q2", 1, minute: 9)], [Attempt("b", "q2", 0), Attempt("b", "q0", 0)]];
        var (forth, back) = (new QuizTally(Items(3), 2), new QuizTally(Items(3), 2));
        foreach (var attempt in attempts) forth.Add(attempt);
        foreach (var attempt in attempts.Reverse()) back.Add(attempt);

        Assert.Equal((forth.Statistics().Mean, 25d), (back.Statistics().Mean, forth.Statistics().Mean));
        Assert.Equal(forth.Statistics().Items.Select(item => item.Discrimination), back.Statistics().Items.Select(item => item.Discrimination));
    }

    [Fact]
    public void The_only_question_of_a_quiz_has_no_rest() => Assert.Null(new AttemptTotal(1, 1).RestOf(1));
}
