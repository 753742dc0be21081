using StudyPortal.Web.Features.Classes.Assignments;

namespace StudyPortal.Web.Tests.Features.Classes.Assignments;

public sealed class TypedTimeTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Fact]
    public void What_is_typed_is_the_clock_on_the_wall() => Assert.Equal(new TimeAt(Utc(2026, 7, 1, 16, 30)), Read("2026-07-01T18:30"));

    [Fact]
    public void An_hour_that_is_left_out_is_no_time() => Assert.IsType<SkippedTime>(Read("2026-03-29T02:30"));

    [Theory]
    [InlineData("2026-03-29T01:59", 0, 59)]
    [InlineData("2026-03-29T03:00", 1, 0)]
    public void The_minutes_around_the_gap_are(string text, int hour, int minute) => Assert.Equal(new TimeAt(Utc(2026, 3, 29, hour, minute)), Read(text));

    [Fact]
    public void Of_an_hour_that_comes_twice_a_deadline_takes_the_second_and_an_opening_the_first()
    {
        Assert.Equal(new TimeAt(Utc(2026, 10, 25, 1, 30)), TypedTime.Read("2026-10-25T02:30", Berlin, shown: null, last: true));
        Assert.Equal(new TimeAt(Utc(2026, 10, 25, 0, 30)), TypedTime.Read("2026-10-25T02:30", Berlin, shown: null, last: false));
    }

    [Fact]
    public void A_field_that_nobody_touched_keeps_its_moment_to_the_second_and_in_the_first_of_two_hours()
    {
        var shown = Utc(2026, 10, 25, 0, 30).AddSeconds(59);

        Assert.Equal(new TimeAt(shown), TypedTime.Read(TypedTime.Write(shown, Berlin), Berlin, shown, last: true));
    }

    [Theory]
    [InlineData("tomorrow")]
    [InlineData("2026-02-30T10:00")]
    [InlineData("0001-01-01T00:00")]
    [InlineData("9999-12-31T23:59")]
    public void Anything_else_is_no_time(string text) => Assert.IsType<NoSuchTime>(Read(text));

    [Fact]
    public void Nothing_typed_is_no_problem() => Assert.IsType<NoTime>(Read("  "));

    private static TypedTime Read(string text) => TypedTime.Read(text, Berlin, shown: null, last: true);

    private static DateTime Utc(int year, int month, int day, int hour, int minute) => new(year, month, day, hour, minute, 0, DateTimeKind.Utc);
}
