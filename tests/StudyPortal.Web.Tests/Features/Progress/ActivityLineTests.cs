using StudyPortal.Data.Progress;
using StudyPortal.Web.Features.Progress;
using StudyPortal.Web.Features.Quizzes.Attempts;
using static StudyPortal.Web.Tests.Features.Search.SmallCatalogue;

namespace StudyPortal.Web.Tests.Features.Progress;

public sealed class ActivityLineTests
{
    private static readonly DateTime _now = new(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Drills_of_one_topic_in_a_row_share_a_line_and_nothing_else_does()
    {
        var lines = Lines(
            Answered("drill-quorum-1-0000000000000003"), Answered("drill-quorum-1-0000000000000002", score: 0), Answered("drill-ports-2-0000000000000001", score: 0.5),
            Answered("q1"), Answered("q1"), new LessonVisited("guide/lesson-1", _now), Answered("drill-quorum-1-0000000000000001"));

        Assert.Equal(
        [
            ("partly", "Quorum drills: 1 of 2 right", "/drills/quorum"),
            ("partly", "Ports drill: partly right", "/drills/ports?drill=drill-ports-2-0000000000000001"),
            ("right", "Answered a question: right", null),
            ("right", "Answered a question: right", null),
            ("book", "Read in “Ports”", "/guides/guide/lesson-1"),
            ("right", "Quorum drill: right", "/drills/quorum?drill=drill-quorum-1-0000000000000001"),
        ], lines.Select(line => (line.Sign, line.Text, line.Link)));
    }

    [Fact]
    public void A_line_of_drills_has_the_time_of_the_latest_and_its_sign_says_how_they_went()
    {
        var (right, wrong) = (Answered("drill-quorum-1-0000000000000003"), Answered("drill-quorum-1-0000000000000002", score: 0));
        var earlier = new QuestionAnswered(new Answer { Question = "drill-quorum-1-0000000000000001", Score = 0, At = _now.AddHours(-1) });

        Assert.Equal(_now, Assert.Single(Lines(right, earlier)).At);
        Assert.Equal("right", Assert.Single(Lines(right, right)).Sign);
        Assert.Equal("wrong", Assert.Single(Lines(wrong, earlier)).Sign);
    }

    [Fact]
    public void Answers_of_one_attempt_share_a_line_that_counts_the_last_try_at_each_question()
    {
        var (one, other) = (Guid.NewGuid(), Guid.NewGuid());

        var lines = Lines(InAttempt(one, place: 2, score: 1), InAttempt(one, place: 1, score: 1), InAttempt(one, place: 1, score: 0), InAttempt(other, place: 1, score: 0), Answered("q1"));

        Assert.Equal(
            [("right", "A quiz: 2 of 2 right", AttemptLinks.Attempt(one)), ("wrong", "A quiz: 0 of 1 right", AttemptLinks.Attempt(other)), ("right", "Answered a question: right", null)],
            lines.Select(line => (line.Sign, line.Text, line.Link)));
    }

    [Fact]
    public void A_drill_of_a_topic_that_has_gone_is_a_question() => Assert.Equal("Answered a question: right", Assert.Single(Lines(Answered("drill-gone-1-0000000000000001"))).Text);

    private static List<ActivityLine> Lines(params Activity[] recent) => [.. ActivityLine.Of(recent, Of([Lesson(1, "Ports")]))];

    private static QuestionAnswered InAttempt(Guid attempt, int place, double score) => new(new Answer { Question = "q1", Attempt = attempt, Place = place, Score = score, At = _now });

    private static QuestionAnswered Answered(string question, double score = 1) => new(new Answer { Question = question, Score = score, At = _now });
}
