using System.Globalization;

namespace StudyPortal.Web.Features.Quizzes.Attempts;

/// <summary>A moment as a clock on the learner's wall shows it.</summary>
public static class ClockWords
{
    /// <param name="moment">In UTC.</param>
    /// <param name="zone">The learner's; where it is UTC, nobody has told another one, so it is named.</param>
    public static string Of(DateTime moment, TimeZoneInfo zone) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(moment, DateTimeKind.Utc), zone)
        .ToString(zone.Equals(TimeZoneInfo.Utc) ? "HH:mm 'UTC'" : "HH:mm", CultureInfo.InvariantCulture);
}
