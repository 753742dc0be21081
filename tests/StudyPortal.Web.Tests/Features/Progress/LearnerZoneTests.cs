using Microsoft.AspNetCore.Http;
using StudyPortal.Web.Features.Progress;

namespace StudyPortal.Web.Tests.Features.Progress;

public sealed class LearnerZoneTests
{
    [Fact]
    public void The_zone_is_the_one_that_the_browser_tells() => Assert.Equal("Europe/Berlin", Of("Europe/Berlin").Id);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Middle-earth/Shire")]
    [InlineData("../../../etc/passwd")]
    [InlineData("/etc/localtime")]
    [InlineData("A-zone-with-a-name-that-is-longer-than-any-zone-in-the-whole-world-has")]
    public void Whatever_is_no_zone_is_utc(string? told) => Assert.Equal(TimeZoneInfo.Utc, Of(told));

    private static TimeZoneInfo Of(string? told)
    {
        var context = new DefaultHttpContext();
        if (told is not null) context.Request.Headers.Cookie = $"{LearnerZone.CookieName}={told}";
        return LearnerZone.Of(context);
    }
}
