using System.Globalization;

namespace StudyPortal.Simulation.Kernel;

/// <summary>Durations as Go writes them: <c>5s</c>, <c>1m30s</c>, <c>1.5s</c>, <c>2.252072ms</c> (go1.25 time/format.go).</summary>
internal static class GoDuration
{
    private const int MostParts = 8;

    private static readonly (string Unit, long Ticks)[] _units =
    [
        ("ms", TimeSpan.TicksPerMillisecond), ("us", TimeSpan.TicksPerMicrosecond), ("µs", TimeSpan.TicksPerMicrosecond), ("h", TimeSpan.TicksPerHour),
        ("m", TimeSpan.TicksPerMinute), ("s", TimeSpan.TicksPerSecond),
    ];

    public static bool TryParse(string text, out TimeSpan duration)
    {
        duration = TimeSpan.Zero;
        var rest = text;
        for (var part = 0; part < MostParts && rest.Length > 0; part++)
        {
            var digits = rest.TakeWhile(letter => char.IsAsciiDigit(letter) || letter == '.').Count();
            if (!decimal.TryParse(rest[..digits], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
                return false;
            rest = rest[digits..];
            var unit = Array.Find(_units, unit => rest.StartsWith(unit.Unit, StringComparison.Ordinal));
            if (unit.Unit is null)
                return text == "0";
            duration += new TimeSpan((long)(number * unit.Ticks));
            rest = rest[unit.Unit.Length..];
        }

        return text.Length > 0 && rest.Length == 0;
    }

    /// <summary>As a log line or a message shows it.</summary>
    public static string Format(TimeSpan duration)
    {
        if (duration == TimeSpan.Zero)
            return "0s";
        var (unit, ticks) = duration < TimeSpan.FromMilliseconds(1) ? ("µs", TimeSpan.TicksPerMicrosecond)
            : duration < TimeSpan.FromSeconds(1) ? ("ms", TimeSpan.TicksPerMillisecond)
            : ("s", TimeSpan.TicksPerSecond);
        var minutes = (long)duration.TotalMinutes;
        var whole = minutes > 0 ? duration - TimeSpan.FromMinutes(minutes) : duration;
        var text = ((decimal)whole.Ticks / ticks).ToString("0.#######", CultureInfo.InvariantCulture) + unit;
        return minutes switch
        {
            0 => text,
            < 60 => string.Create(CultureInfo.InvariantCulture, $"{minutes}m{text}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60}h{minutes % 60}m{text}"),
        };
    }
}
