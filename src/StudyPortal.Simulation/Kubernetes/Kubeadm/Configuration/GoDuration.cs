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

    private static TimeSpan? Unit(char letter) => letter switch
    {
        'h' => TimeSpan.FromHours(1),
        'm' => TimeSpan.FromMinutes(1),
        's' => TimeSpan.FromSeconds(1),
        _ => null,
    };
}
