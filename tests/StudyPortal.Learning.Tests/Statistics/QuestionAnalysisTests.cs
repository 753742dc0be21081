using StudyPortal.Learning.Statistics;
using static StudyPortal.Learning.Tests.Statistics.Marks;

namespace StudyPortal.Learning.Tests.Statistics;

public sealed class QuestionAnalysisTests
{
    private const double Exact = 1e-9;

    [Fact]
    public void A_question_is_compared_with_the_rest_of_the_quiz_that_asked_it()
    {
        // Scores 1 0 1 0 against rests 1 .75 .5 .25: as in QuizAnalysisTests, covariance 0.25/3 of at most 0.5/3.
        decimal[] scores = [1, 0, 1, 0];
        var attempts = scores.Select((score, person) => Attempt($"p{person}", "sample", score, $"option:{1 - score}", version: "v1") with { Rest = 1 - (person / 4d) });

        var item = QuestionAnalysis.Of(Samples.Single(Samples.Right(), Samples.Wrong()), AnswerTally.Of(attempts)).Item;

        Assert.Equal((4, 4, 50), (item.People, item.Discrimination.People, item.Facility));
        Assert.Equal(100 * 0.25 / Math.Sqrt(1 * 0.3125), item.Discrimination.Index!.Value, Exact);
        Assert.Equal(50, item.Discrimination.Efficiency!.Value, Exact);
        Assert.Null(item.Discrimination.EffectiveWeight);
        Assert.Equal(50, item.GuessFacility);
    }

    [Fact]
    public void Whoever_answered_in_a_lesson_first_is_compared_by_that_answer_and_the_quiz_that_came_later()
    {
        var item = QuestionAnalysis.Of(Samples.Single(Samples.Right(), Samples.Wrong()), AnswerTally.Of([
            Attempt("a", "sample", 0, version: "v1", minute: 1), Attempt("a", "sample", 1, version: "v1", minute: 5) with { Rest = 0 },
            Attempt("b", "sample", 1, version: "v1", minute: 2) with { Rest = 1 }, Attempt("c", "sample", 1, version: "v1", minute: 3)])).Item;

        Assert.Equal((4, 3, 2), (item.Attempts, item.People, item.Discrimination.People));
        Assert.Equal(100, item.Discrimination.Index!.Value, Exact);
    }

    [Fact]
    public void Without_answers_nothing_is_told_and_every_option_stands_with_nobody()
    {
        var question = QuestionAnalysis.Of(Samples.Single(Samples.Right(), Samples.Wrong()), new AnswerTally());

        Assert.Equal((0, 0, null, null), (question.Item.Attempts, question.LeftOut, question.Item.Facility, question.Item.Discrimination.Index));
        Assert.Equal([new ChoiceCount("0", IsRight: true, 0, 0, null, null), new ChoiceCount("1", IsRight: false, 0, 0, null, null)], question.Parts[0].Choices);
    }

    [Fact]
    public void Answers_to_older_versions_and_left_out_ones_are_told_apart()
    {
        var question = QuestionAnalysis.Of(Samples.Single(Samples.Right(), Samples.Wrong()), AnswerTally.Of([
            Attempt("a", "sample", 1, "option:0", "v0"), Attempt("b", "sample", 0, "", "v1"), Attempt("c", "sample", 1, "option:0", "v1")]));

        Assert.Equal((2, 1), (question.Item.People, question.LeftOut));
        Assert.Equal([new OlderVersion("v0", 1, 1, 100, Start)], question.Item.Older);
        Assert.Equal((1, 50), (question.Parts[0].Choices[0].Count, question.Parts[0].Choices[0].Share));
    }
}
