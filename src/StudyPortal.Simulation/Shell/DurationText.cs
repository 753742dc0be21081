using System.Globalization;

namespace StudyPortal.Simulation.Shell;

/// <summary>Durations as people type them.</summary>
internal static class DurationText
{
    private const int MostNumber = 1_000_000;

    private static readonly (string Unit, long Ticks)[] _units =
        [("h", TimeSpan.TicksPerHour), ("m", TimeSpan.TicksPerMinute), ("s", TimeSpan.TicksPerSecond), ("ms", TimeSpan.TicksPerMillisecond)];

    /// <summary>Reads <c>500ms</c>, <c>10s</c>, <c>5m</c>, <c>1h</c> or a bare number of seconds, with decimals or without; null where it is none of these.</summary>
    public static TimeSpan? Read(string text)
    {
        var digits = text.TakeWhile(character => char.IsAsciiDigit(character) || character == '.').Count();
        if (!decimal.TryParse(text.AsSpan(0, digits), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number > MostNumber)
            return null;
        var unit = digits == text.Length ? "s" : text[digits..];
        foreach (var (name, ticks) in _units)
        {
            if (name == unit)
                return new TimeSpan((long)(number * ticks));
        }

        return null;
    }

    /// <summary>A duration as it is read, in the largest unit that it is whole in, in seconds where it is in none: <c>5m</c>, <c>1.234567s</c>.</summary>
    public static string Write(TimeSpan duration)
    {
        foreach (var (name, ticks) in _units)
        {
            if (duration.Ticks % ticks == 0 && duration.Ticks / ticks is > 0 and <= MostNumber and var number)
                return string.Create(CultureInfo.InvariantCulture, $"{number}{name}");
        }

        return string.Create(CultureInfo.InvariantCulture, $"{(decimal)duration.Ticks / TimeSpan.TicksPerSecond:0.#######}s");
    }
}
