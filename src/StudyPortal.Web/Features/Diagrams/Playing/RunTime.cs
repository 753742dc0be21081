using System.Globalization;

namespace StudyPortal.Web.Features.Diagrams.Playing;

/// <summary>Simulated time since the beginning of a run, for people.</summary>
public static class RunTime
{
    /// <summary>Minutes and seconds, with hours where there are some: <c>4:12</c>, <c>1:02:03</c>.</summary>
    public static string Text(TimeSpan time) => time.TotalHours < 1
        ? string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes}:{time.Seconds:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}");

    /// <summary>With milliseconds, for what goes slowly: <c>4:12.345</c>.</summary>
    public static string Fine(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{Text(time)}.{time.Milliseconds:000}");
}
