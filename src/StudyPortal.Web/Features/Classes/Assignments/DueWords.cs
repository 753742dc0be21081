using System.Globalization;

namespace StudyPortal.Web.Features.Classes.Assignments;

/// <summary>Openings and deadlines in words, near ones as a distance.</summary>
public static class DueWords
{
    /// <summary>Such as <c>in 3 days</c>, <c>2 hours ago</c>.</summary>
    public static string Distance(DateTimeOffset at, DateTimeOffset now)
    {
        var distance = (at - now).Duration();
        var words = distance switch
        {
            { TotalMinutes: < 1 } => "a minute",
            { TotalMinutes: < 120 } => Counted((int)distance.TotalMinutes, "minute"),
            { TotalHours: < 48 } => Counted((int)distance.TotalHours, "hour"),
            _ => Counted((int)distance.TotalDays, "day"),
        };
        return at >= now ? $"in {words}" : $"{words} ago";
    }

    /// <summary>Such as <c>Fri 27 Nov 2026, 18:00</c>, with the zone where it is UTC.</summary>
    public static string Exact(DateTimeOffset at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(at, zone)
        .ToString(zone.Equals(TimeZoneInfo.Utc) ? "ddd d MMM yyyy, HH:mm 'UTC'" : "ddd d MMM yyyy, HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Such as <c>27 Nov</c>, with the year where it is another one than now.</summary>
    public static string Day(DateTimeOffset at, DateTimeOffset now, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone);
        return local.ToString(local.Year == TimeZoneInfo.ConvertTime(now, zone).Year ? "d MMM" : "d MMM yyyy", CultureInfo.InvariantCulture);
    }

    /// <summary>A time of day, with the zone where it is UTC.</summary>
    /// <param name="form">Such as <c>HH:mm</c>.</param>
    public static string Clock(DateTimeOffset at, TimeZoneInfo zone, string form) =>
        TimeZoneInfo.ConvertTime(at, zone).ToString(form, CultureInfo.InvariantCulture) + (zone.Equals(TimeZoneInfo.Utc) ? " UTC" : "");

    private static string Counted(int count, string unit) => count == 1 ? $"1 {unit}" : $"{count} {unit}s";
}
