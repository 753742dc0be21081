namespace StudyPortal.Web.Features.Progress;

/// <summary>The learner's time zone, which the browser tells in a cookie: days of a streak end at the learner's midnight.</summary>
public static class LearnerZone
{
    public const string CookieName = "portal-zone";

    private const int MaxLength = 64;

    /// <summary>The zone, or UTC where it is not told or not known here.</summary>
    public static TimeZoneInfo Of(HttpContext context) =>
        context.Request.Cookies[CookieName] is { Length: > 0 and <= MaxLength } id && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : TimeZoneInfo.Utc;
}
