using System.Globalization;
using System.Text;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>Durations as Go writes and reads them: <c>24h0m0s</c> (time/format.go, ParseDuration).</summary>
public static class GoDuration
{
    /// <summary>Reads hours, minutes and seconds in any number of parts; <c>0</c> needs no unit. Anything else is refused.</summary>
    public static bool TryParse(string text, out TimeSpan duration)
    {
        duration = TimeSpan.Zero;
        if (text == "0")
            return true;

        var number = new StringBuilder();
        foreach (var letter in text)
        {
            if (char.IsAsciiDigit(letter) || letter == '.')
            {
                number.Append(letter);
                continue;
            }

            if (Unit(letter) is not { } unit || !decimal.TryParse(number.ToString(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount))
                return false;
            duration += new TimeSpan((long)(amount * unit.Ticks));
            number.Clear();
        }

        return text.Length > 0 && number.Length == 0;
    }

    /// <summary>The duration with microseconds, in seconds or milliseconds below a minute: <c>1m2.5s</c>, <c>501.25ms</c>.</summary>
    public static string Write(TimeSpan duration)
    {
        var seconds = (decimal)duration.Ticks / TimeSpan.TicksPerSecond;
        if (seconds < 1)
            return seconds == 0 ? "0s" : (seconds * 1000).ToString("0.######", CultureInfo.InvariantCulture) + "ms";
        var minutes = (long)(seconds / 60);
        var rest = (seconds - (minutes * 60)).ToString("0.######", CultureInfo.InvariantCulture) + "s";
        return minutes == 0 ? rest : string.Create(CultureInfo.InvariantCulture, $"{(minutes >= 60 ? $"{minutes / 60}h" : "")}{minutes % 60}m{rest}");
    }

    /// <summary>One unit, as tables show it: <c>364d</c>, <c>9y</c>; <c>&lt;invalid&gt;</c> below zero (apimachinery duration.ShortHumanDuration).</summary>
    public static string Short(TimeSpan duration)
    {
        var seconds = (long)duration.TotalSeconds;
        var (amount, unit) = seconds switch
        {
            < 60 => (Math.Max(0, seconds), "s"),
            < 3_600 => (seconds / 60, "m"),
            < 86_400 => (seconds / 3_600, "h"),
            < 86_400 * 365 => (seconds / 86_400, "d"),
            _ => (seconds / (86_400 * 365), "y"),
        };
        return seconds < -1 ? "<invalid>" : string.Create(CultureInfo.InvariantCulture, $"{amount}{unit}");
    }

    private static TimeSpan? Unit(char letter) => letter switch
    {
        'h' => TimeSpan.FromHours(1),
        'm' => TimeSpan.FromMinutes(1),
        's' => TimeSpan.FromSeconds(1),
        _ => null,
    };
}
