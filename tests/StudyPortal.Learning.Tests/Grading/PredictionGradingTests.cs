using FsCheck.Fluent;
using StudyPortal.Learning.Grading;
using StudyPortal.Learning.Questions;
using StudyPortal.Simulation.World;
using static StudyPortal.Learning.Tests.Samples;

namespace StudyPortal.Learning.Tests.Grading;

public sealed class PredictionGradingTests
{
    private static readonly Prediction _twoOfThreeFail = Foretold(
        Item(VerdictAnswer.No, "kubernetes.get", "reads-need-no-quorum"),
        Item(VerdictAnswer.Yes, "kubernetes.serve", "pods-die-with-the-control-plane"),
        Item(VerdictAnswer.Degraded, "etcd.stale-read", "reads-need-no-quorum"));

    [Fact]
    public void Everything_foretold_rightly_scores_one_and_is_explained_item_by_item()
    {
        var grade = Graded(VerdictAnswer.No, VerdictAnswer.Yes, VerdictAnswer.Degraded);
        Assert.True(grade.IsRight);
        Assert.Equal([.. _twoOfThreeFail.Items.Select((item, index) => new Feedback(index, IsRight: true, item.FeedbackHtml))], grade.Feedback);
        Assert.Empty(grade.Misconceptions);
    }

    [Fact]
    public void The_score_is_the_share_of_items_foretold_rightly()
    {
        Assert.Equal(2 / 3m, Graded(VerdictAnswer.No, VerdictAnswer.Yes, VerdictAnswer.No).Score);
        Assert.Equal(1 / 3m, Graded(VerdictAnswer.Yes, VerdictAnswer.Yes, VerdictAnswer.Yes).Score);
        Assert.Equal(0, Graded(VerdictAnswer.Yes, VerdictAnswer.No, VerdictAnswer.No).Score);
    }

    [Fact]
    public void In_part_is_an_answer_of_its_own()
    {
        var grade = Graded(VerdictAnswer.Degraded, VerdictAnswer.Yes, VerdictAnswer.Degraded);
        Assert.Equal([false, true, true], grade.Feedback.Select(remark => remark.IsRight));
    }

    [Fact]
    public void Items_foretold_wrongly_give_their_beliefs_away_once()
    {
        Assert.Equal(["reads-need-no-quorum"], Graded(VerdictAnswer.Yes, VerdictAnswer.Yes, VerdictAnswer.Yes).Misconceptions);
        Assert.Equal(["pods-die-with-the-control-plane"], Graded(VerdictAnswer.No, VerdictAnswer.No, VerdictAnswer.Degraded).Misconceptions);
    }

    [Fact]
    public void Answers_that_no_form_can_make_are_unreadable()
    {
        Assert.IsType<Unreadable>(Grade([VerdictAnswer.No, VerdictAnswer.Yes]));
        Assert.IsType<Unreadable>(Grade([VerdictAnswer.No, VerdictAnswer.Yes, VerdictAnswer.No, VerdictAnswer.No]));
        Assert.IsType<Unreadable>(Grade([VerdictAnswer.No, VerdictAnswer.Yes, (VerdictAnswer)7]));
    }

    [Fact]
    public void Only_what_the_cluster_does_scores_one() =>
        Seeded.Holds(Generated.Answers.ArrayOf(3).Two(), pair =>
        {
            var question = Foretold([.. pair.Item1.Select(answer => Item(answer))]);
            return Grader.Grade(question, new Predicted(pair.Item2)) is Graded grade
                && grade.IsRight == pair.Item1.SequenceEqual(pair.Item2)
                && grade.Score == pair.Item1.Zip(pair.Item2).Count(item => item.First == item.Second) / 3m;
        });

    private static Grade Grade(VerdictAnswer[] answers) => Grader.Grade(_twoOfThreeFail, new Predicted(answers));

    private static Graded Graded(params VerdictAnswer[] answers) => Assert.IsType<Graded>(Grade(answers));
}
