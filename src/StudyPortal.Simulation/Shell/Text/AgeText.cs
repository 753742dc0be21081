using System.Globalization;

namespace StudyPortal.Simulation.Shell.Text;

/// <summary>How long ago something was, as kubectl prints it (apimachinery <c>pkg/util/duration/duration.go</c>: HumanDuration).</summary>
internal static class AgeText
{
    private const int Minute = 60;

    private const int Hour = 60;

    private const int Day = 24;

    private const int Year = 365;

    /// <summary>From a moment until now; <c>&lt;unknown&gt;</c> where there is none.</summary>
    public static string Since(DateTimeOffset? moment, DateTimeOffset now) => moment is { } known && known != default ? Of(now - known) : "<unknown>";

    /// <summary><c>59s</c>, <c>5m3s</c>, <c>12m</c>, <c>3h7m</c>, <c>2d4h</c>, <c>1y20d</c>.</summary>
    public static string Of(TimeSpan duration)
    {
        var seconds = (long)Math.Truncate(duration.TotalSeconds);
        var (minutes, hours, days) = (seconds / Minute, seconds / Minute / Hour, seconds / Minute / Hour / Day);
        return seconds switch
        {
            < -1 => "<invalid>",
            < 0 => "0s",
            < 2 * Minute => Text(seconds, "s"),
            _ when minutes < 10 => Text(minutes, "m", seconds % Minute, "s"),
            _ when minutes < 3 * Hour => Text(minutes, "m"),
            _ when hours < 8 => Text(hours, "h", minutes % Hour, "m"),
            _ when hours < 2 * Day => Text(hours, "h"),
            _ when days < 8 => Text(days, "d", hours % Day, "h"),
            _ when days < 2 * Year => Text(days, "d"),
            _ when days < 8 * Year => Text(days / Year, "y", days % Year, "d"),
            _ => Text(days / Year, "y"),
        };
    }

    private static string Text(long number, string unit, long rest = 0, string restUnit = "") =>
        rest == 0 ? string.Create(CultureInfo.InvariantCulture, $"{number}{unit}") : string.Create(CultureInfo.InvariantCulture, $"{number}{unit}{rest}{restUnit}");
}
