using System.Globalization;

namespace StudyPortal.Simulation.Shell;

/// <summary>Durations as people type them.</summary>
public static class DurationText
{
    private const int MostParts = 4;
    private const int MostNumber = 1_000_000;

    private static readonly (string Unit, long Ticks)[] _units =
        [("h", TimeSpan.TicksPerHour), ("m", TimeSpan.TicksPerMinute), ("s", TimeSpan.TicksPerSecond), ("ms", TimeSpan.TicksPerMillisecond)];

    /// <summary>Reads <c>500ms</c>, <c>10s</c>, <c>5m</c>, <c>1h</c>, several together (<c>5m20s</c>), or a bare number of seconds, with decimals or without; null where it is none of these.</summary>
    public static TimeSpan? Read(string text)
    {
        if (text.All(IsNumeric))
            text += "s";
        var duration = TimeSpan.Zero;
        for (var part = 0; part < MostParts; part++)
        {
            var digits = text.TakeWhile(IsNumeric).Count();
            var unit = text.AsSpan(digits, text.Skip(digits).TakeWhile(char.IsAsciiLetter).Count());
            if (!decimal.TryParse(text.AsSpan(0, digits), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number > MostNumber || TicksOf(unit) is not { } ticks)
                return null;
            duration += new TimeSpan((long)(number * ticks));
            text = text[(digits + unit.Length)..];
            if (text.Length == 0)
                return duration;
        }

        return null;
    }

    private static bool IsNumeric(char character) => char.IsAsciiDigit(character) || character == '.';

    private static long? TicksOf(ReadOnlySpan<char> unit)
    {
        foreach (var (name, ticks) in _units)
        {
            if (unit.SequenceEqual(name))
                return ticks;
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
