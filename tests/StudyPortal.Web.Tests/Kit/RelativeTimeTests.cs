using Bunit;
using StudyPortal.Web.Kit;

namespace StudyPortal.Web.Tests.Kit;

public sealed class RelativeTimeTests : BunitContext
{
    private static readonly DateTime At = new(2026, 3, 1, 23, 30, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(-10, "just now")]
    [InlineData(0, "just now")]
    [InlineData(59, "just now")]
    [InlineData(60, "1 minute ago")]
    [InlineData(120, "2 minutes ago")]
    [InlineData(3_599, "59 minutes ago")]
    [InlineData(3_600, "1 hour ago")]
    [InlineData(7_200, "2 hours ago")]
    [InlineData(86_399, "23 hours ago")]
    [InlineData(86_400, "1 day ago")]
    [InlineData(172_800, "2 days ago")]
    [InlineData(59 * 86_400, "59 days ago")]
    [InlineData(60 * 86_400, "1 Mar 2026, 23:30")]
    public void The_past_is_told_as_people_tell_it(int seconds, string words) => Assert.Equal(words, Draw(seconds, TimeZoneInfo.Utc).TextContent);

    [Fact]
    public void The_exact_moment_is_of_the_zone_for_people_and_of_utc_for_programs()
    {
        var zone = TimeZoneInfo.CreateCustomTimeZone("plus two", TimeSpan.FromHours(2), "plus two", "plus two");

        var time = Draw(300, zone);

        Assert.Equal("2 Mar 2026, 01:30", time.GetAttribute("title"));
        Assert.Equal("2026-03-01T23:30:00.0000000Z", time.GetAttribute("datetime"));
    }

    private AngleSharp.Dom.IElement Draw(int secondsLater, TimeZoneInfo zone) => Render<RelativeTime>(time => time
        .Add(t => t.At, At).Add(t => t.Now, new DateTimeOffset(At).AddSeconds(secondsLater)).Add(t => t.Zone, zone)).Find("time");
}
