using FsCheck;
using FsCheck.Fluent;
using StudyPortal.Learning.Grading;
using StudyPortal.Learning.Quizzes;
using StudyPortal.Learning.Statistics;

namespace StudyPortal.Learning.Tests.Quizzes;

public sealed class AttemptResultTests
{
    [Fact]
    public void Marks_are_added_up_and_questions_counted()
    {
        var result = AttemptResult.Of(
        [
            Answer(3), Answer(0, Made(1)), Answer(1, Made(0), Made(0.5m)), Answer(2, Made(0)), Answer(4, Made(0), Made(1)),
        ]);
        Assert.Equal(5, result.MaxMark);
        Assert.Equal(1 + (1d / 6) + (2d / 3), (double)result.Mark, precision: 12);
        Assert.Equal((2, 1, 1, 1), (result.Right, result.PartlyRight, result.Wrong, result.LeftOut));
        Assert.Equal([0, 1, 2, 3, 4], result.Answers.Select(answer => answer.Place));
        Assert.Null(result.Certainty);
        Assert.Null(result.CertaintyGrade);
    }

    [Fact]
    public void A_question_left_out_is_worth_nothing_and_says_nothing_about_certainty()
    {
        var answer = Answer(0);
        Assert.Equal((null, 0m, null, 0), (answer.Score, answer.Mark, answer.Certain, answer.Tries));
        Assert.False(answer.IsConfidentError);
    }

    // After the first try the learner knows that it was wrong, so later certainties say nothing about knowing what one knows.
    [Fact]
    public void The_certainty_of_the_first_try_counts_and_the_score_of_the_last()
    {
        var answer = Answer(0, Made(0, Certainty.High, "a", "b"), Made(1, Certainty.Low, "b", "c"));
        Assert.Equal((1m, new CertainAnswer(Certainty.High, 0), 2), (answer.Score, answer.Certain, answer.Tries));
        Assert.Equal(2d / 3, (double)answer.Mark, precision: 12);
        Assert.Equal(["a", "b", "c"], answer.Misconceptions);
        Assert.True(answer.IsConfidentError && answer.IsRight);
    }

    // Worked by hand: high and right 3, high and wrong -6, middle and half right -2 + 2 = 0, low and right 1; mean -0.5 at an accuracy of 62.5 %,
    // where low for all would have paid best: 0.625. Bonus 0.1 · (-0.5 - 0.625) = -0.1125.
    [Fact]
    public void Certainty_is_worth_what_the_marks_say()
    {
        var result = AttemptResult.Of(
            [Answer(0, Made(1, Certainty.High)), Answer(1, Made(0, Certainty.High)), Answer(2, Made(0.5m, Certainty.Middle)), Answer(3, Made(1, Certainty.Low)), Answer(4)]);
        Assert.Equal((4, -2m, -0.5m, 0.625m), (result.Certainty!.Asked, result.Certainty.TotalMark, result.Certainty.MeanMark, result.Certainty.Accuracy));
        Assert.Equal(0.625m - 0.1125m, result.CertaintyGrade);
        Assert.Equal([1], result.ConfidentErrors.Select(answer => answer.Place));
    }

    [Fact]
    public void Beliefs_that_were_held_surely_stand_first_then_those_met_often()
    {
        var result = AttemptResult.Of(
        [
            Answer(0, Made(0, certainty: null, "often")), Answer(1, Made(0, Certainty.Low, "often", "doubted")), Answer(2, Made(0, Certainty.High, "sure")),
            Answer(3, Made(0, certainty: null, "silent")), Answer(4, Made(0.5m, Certainty.Low, "doubted-too")),
        ]);
        Assert.Equal(["sure", "often", "doubted", "doubted-too", "silent"], result.Misconceptions.Select(met => met.Id), StringComparer.Ordinal);
        Assert.Equal([Certainty.High, Certainty.Low, Certainty.Low, Certainty.Low, (Certainty?)null], result.Misconceptions.Select(met => met.Surest));
        Assert.Equal([0, 1], result.Misconceptions[1].Places);
    }

    [Fact]
    public void A_mark_is_never_over_the_score_nor_under_zero_and_counts_add_up() => Seeded.Holds(Attempts(), answers =>
    {
        var result = AttemptResult.Of(answers);
        return result.Answers.All(answer => answer.Mark >= 0 && answer.Mark <= (answer.Score ?? 0))
            && result.Mark >= 0 && result.Mark <= result.MaxMark && result.Share is >= 0 and <= 1
            && result.Right + result.PartlyRight + result.Wrong + result.LeftOut == answers.Count
            && AttemptResult.Of(answers.Reverse()).Mark == result.Mark;
    });

    private static Gen<IReadOnlyList<AttemptAnswer>> Attempts()
    {
        var made = Gen.Choose(0, 4).Zip(Gen.Elements(null, Certainty.Low, Certainty.Middle, (Certainty?)Certainty.High), (quarters, certainty) => Made(quarters / 4m, certainty));
        var tries = Gen.Choose(0, 5).SelectMany(made.ListOf);
        return tries.ListOf().Select(all => (IReadOnlyList<AttemptAnswer>)[.. all.Select((given, place) => Answer(place, [.. given]))]);
    }

    private static AttemptAnswer Answer(int place, params QuizTry[] tries) => AttemptAnswer.Of(place, $"q{place}", tries);

    private static QuizTry Made(decimal score, Certainty? certainty = null, params string[] misconceptions) => new(score, certainty, misconceptions);
}
