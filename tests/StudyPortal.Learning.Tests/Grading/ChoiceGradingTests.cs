using StudyPortal.Learning.Grading;
using static StudyPortal.Learning.Tests.Samples;

namespace StudyPortal.Learning.Tests.Grading;

public sealed class ChoiceGradingTests
{
    [Fact]
    public void The_right_option_scores_one_and_gets_its_own_feedback()
    {
        var grade = Graded(Grader.Grade(Single(Wrong("a"), Right("b")), new ChosenOption(1)));
        Assert.True(grade.IsRight);
        Assert.Equal([new Feedback(1, IsRight: true, "<p>Yes: b</p>")], grade.Feedback);
        Assert.Empty(grade.Misconceptions);
    }

    [Fact]
    public void A_wrong_option_scores_nothing_and_the_right_one_is_told_too()
    {
        var grade = Graded(Grader.Grade(Single(Right("a"), Wrong("b"), Wrong("c", "kubectl-talks-to-etcd")), new ChosenOption(2)));
        Assert.Equal(0, grade.Score);
        Assert.Equal([new Feedback(0, IsRight: false, "<p>Yes: a</p>"), new Feedback(2, IsRight: false, "<p>No: c</p>")], grade.Feedback);
        Assert.Equal(["kubectl-talks-to-etcd"], grade.Misconceptions);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    [InlineData(int.MaxValue)]
    public void An_option_that_is_not_there_is_unreadable(int index) =>
        Assert.IsType<Unreadable>(Grader.Grade(Single(Right(), Wrong()), new ChosenOption(index)));

    [Theory]
    [InlineData("0,1,2", 1)]
    [InlineData("0,1", 2)]
    [InlineData("0", 1)]
    [InlineData("0,1,2,3", 2)]
    [InlineData("0,3", 0)]
    [InlineData("3,4", 0)]
    [InlineData("", 0)]
    public void Ticks_score_right_ones_less_wrong_ones_in_thirds(string ticks, int rightOfThree)
    {
        var question = Multiple(Right("a"), Right("b"), Right("c"), Wrong("d"), Wrong("e"));
        var grade = Graded(Grader.Grade(question, Ticks(ticks)));
        var expected = ticks is "0,1,2" ? 1m : rightOfThree / 3m;
        Assert.Equal(expected, grade.Score);
        Assert.Equal(ticks is "0,1,2", grade.IsRight);
    }

    [Fact]
    public void Feedback_on_ticks_names_what_was_taken_and_what_was_missed_in_order()
    {
        var grade = Graded(Grader.Grade(Multiple(Right("a"), Wrong("b", "x"), Wrong("c"), Right("d"), Wrong("e", "x")), Ticks("0,1,4")));
        Assert.Equal(
            [(0, true), (1, false), (3, false), (4, false)],
            grade.Feedback.Select(remark => (remark.Option!.Value, remark.IsRight)));
        Assert.Equal(["x"], grade.Misconceptions);
    }

    [Theory]
    [InlineData("0,0")]
    [InlineData("0,9")]
    [InlineData("-1")]
    public void Ticks_that_no_form_can_make_are_unreadable(string ticks) =>
        Assert.IsType<Unreadable>(Grader.Grade(Multiple(Right(), Wrong()), Ticks(ticks)));

    [Theory]
    [InlineData(false, 1, 1.0)]
    [InlineData(false, 0, 0.5)]
    [InlineData(true, 1, 0.0)]
    [InlineData(true, 0, 0.0)]
    public void A_reason_counts_only_with_the_right_verdict(bool verdict, int reason, double score)
    {
        var grade = Graded(Grader.Grade(Statement(answer: false, Wrong("a"), Right("b")), new Judgement(verdict, reason)));
        Assert.Equal((decimal)score, grade.Score);
        Assert.Equal(!verdict, grade.Feedback[0].IsRight);
        Assert.Null(grade.Feedback[0].Option);
    }

    [Fact]
    public void A_wrong_reason_gives_its_belief_away_and_the_right_one_is_told()
    {
        var grade = Graded(Grader.Grade(Statement(answer: true, Wrong("a", "x"), Right("b")), new Judgement(Verdict: true, 0)));
        Assert.Equal(["x"], grade.Misconceptions);
        Assert.Equal([null, 0, 1], grade.Feedback.Select(remark => remark.Option));
    }

    [Fact]
    public void A_reason_that_is_not_there_is_unreadable() =>
        Assert.IsType<Unreadable>(Grader.Grade(Statement(answer: true, Wrong(), Right()), new Judgement(Verdict: true, 2)));

    private static ChosenOptions Ticks(string ticks) => Assert.IsType<ChosenOptions>(ResponseText.Parse($"options:{ticks}"));

    private static Graded Graded(Grade grade) => Assert.IsType<Graded>(grade);
}
