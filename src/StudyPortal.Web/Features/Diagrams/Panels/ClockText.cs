using System.Globalization;
using StudyPortal.Simulation.Kernel;

namespace StudyPortal.Web.Features.Diagrams.Panels;

/// <summary>Simulated time as a clock shows it.</summary>
public static class ClockText
{
    private const long MicrosecondsPerSecond = 1_000_000;

    /// <summary>Minutes and seconds since the beginning, with hours where there are any: <c>04:05</c>, <c>1:04:05</c>.</summary>
    public static string Of(Instant at)
    {
        var seconds = at.Microseconds / MicrosecondsPerSecond;
        var hours = seconds / 3600;
        return string.Create(CultureInfo.InvariantCulture, $"{(hours > 0 ? $"{hours}:" : "")}{seconds / 60 % 60:00}:{seconds % 60:00}");
    }

    /// <summary>The same with milliseconds: <c>04:05.120</c>.</summary>
    public static string Precise(Instant at) => string.Create(CultureInfo.InvariantCulture, $"{Of(at)}.{at.Microseconds / 1000 % 1000:000}");

    /// <summary>A span for people: <c>0.4 ms</c>, <c>12.5 s</c>.</summary>
    public static string Span(TimeSpan span) => span < TimeSpan.FromSeconds(10)
        ? string.Create(CultureInfo.InvariantCulture, $"{span.TotalMilliseconds:0.0} ms")
        : string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds:0.0} s");
}
