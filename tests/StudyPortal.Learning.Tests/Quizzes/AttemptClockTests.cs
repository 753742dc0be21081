using StudyPortal.Learning.Quizzes;

namespace StudyPortal.Learning.Tests.Quizzes;

public sealed class AttemptClockTests
{
    private static readonly TimeSpan _limit = TimeSpan.FromMinutes(40);

    [Fact]
    public void Without_a_limit_it_is_never_over()
    {
        var clock = new AttemptClock(Limit: null, TimeSpan.FromDays(1_000));
        Assert.Equal((null, false, false), (clock.TimeLeft, clock.IsOver, clock.IsClosed));
    }

    [Theory]
    [InlineData(0, 2400, false, false)]
    [InlineData(2399, 1, false, false)]
    [InlineData(2400, 0, false, false)]
    [InlineData(2401, 0, true, false)]
    [InlineData(2405, 0, true, false)]
    [InlineData(2406, 0, true, true)]
    public void The_last_moment_is_in_time_and_a_late_post_has_some_seconds(int elapsed, int left, bool isOver, bool isClosed)
    {
        var clock = new AttemptClock(_limit, TimeSpan.FromSeconds(elapsed));
        Assert.Equal((TimeSpan.FromSeconds(left), isOver, isClosed), (clock.TimeLeft, clock.IsOver, clock.IsClosed));
    }
}
