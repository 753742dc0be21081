using FsCheck.Fluent;
using StudyPortal.Learning.Grading;
using StudyPortal.Learning.Questions;
using static StudyPortal.Learning.Tests.Samples;

namespace StudyPortal.Learning.Tests.Grading;

public sealed class MatchGradingTests
{
    private static readonly Matching _matching = Match(
        4, Pair(2, new WrongMatch(0, "<p>Members meet there.</p>", "peers-serve-clients")), Pair(1, new WrongMatch(0, "<p>No.</p>", "peers-serve-clients")), Pair(1));

    [Fact]
    public void All_matched_rightly_scores_one_and_says_why()
    {
        var grade = Graded(2, 1, 1);
        Assert.True(grade.IsRight);
        Assert.Equal(["<p>It is 2.</p>", "<p>It is 1.</p>", "<p>It is 1.</p>"], grade.Feedback.Select(remark => remark.Html), StringComparer.Ordinal);
        Assert.Empty(grade.Misconceptions);
    }

    [Fact]
    public void A_wrong_match_has_feedback_of_its_own_and_gives_its_belief_away_once()
    {
        var grade = Graded(0, 0, 3);
        Assert.Equal(0, grade.Score);
        Assert.Equal(["<p>Members meet there.</p>", "<p>No.</p>", "<p>It is 1.</p>"], grade.Feedback.Select(remark => remark.Html), StringComparer.Ordinal);
        Assert.Equal(["peers-serve-clients"], grade.Misconceptions);
    }

    [Fact]
    public void The_score_is_the_share_of_items_matched_rightly() =>
        Seeded.Holds(Gen.Choose(0, 3).ArrayOf(3), answers =>
        {
            var right = answers.Zip([2, 1, 1]).Select(item => item.First == item.Second).ToList();
            var grade = Graded(answers);
            return grade.Score == right.Count(isRight => isRight) / 3m && grade.Feedback.Select(remark => remark.IsRight).SequenceEqual(right);
        });

    [Theory]
    [InlineData(2, 1)]
    [InlineData(2, 1, 1, 1)]
    [InlineData(2, 1, 4)]
    [InlineData(2, 1, -1)]
    public void Answers_that_no_form_can_make_are_unreadable(params int[] answers) => Assert.IsType<Unreadable>(Grader.Grade(_matching, new Matched(answers)));

    private static Graded Graded(params int[] answers) => Assert.IsType<Graded>(Grader.Grade(_matching, new Matched(answers)));
}
