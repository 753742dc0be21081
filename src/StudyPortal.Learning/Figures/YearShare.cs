using StudyPortal.Learning.Generators.QuorumDrills;
using StudyPortal.Learning.Generators.Sketching;

namespace StudyPortal.Learning.Figures;

/// <summary>A share of a year in the unit in which it is easiest to think of.</summary>
internal static class YearShare
{
    private const int Digits = 3;

    private const int MostDecimals = 12;

    // From this many of a unit on it is used; below, the next smaller one.
    private const decimal Enough = 2;

    private static readonly (string Name, decimal Seconds)[] _units = [("day", 86_400), ("hour", 3_600), ("minute", 60), ("second", 1), ("millisecond", 0.001m), ("microsecond", 0.000_001m)];

    /// <summary><c>8.76 hours</c>, <c>94.5 seconds</c>: three digits.</summary>
    /// <param name="share">0 to 1, of a year of 365 days.</param>
    public static string Write(decimal share)
    {
        var seconds = share * Availability.HoursAYear * 3_600;
        var (name, unit) = _units.FirstOrDefault(unit => seconds >= Enough * unit.Seconds, _units[^1]);
        var number = Rounded(seconds / unit);
        return $"{Wording.Plain(number)} {name}{(number == 1 ? "" : "s")}";
    }

    private static decimal Rounded(decimal number)
    {
        var decimals = Digits - 1;
        for (var limit = 10m; number >= limit && decimals > 0; limit *= 10)
            decimals--;
        for (var limit = 1m; number < limit && number > 0 && decimals < MostDecimals; limit /= 10)
            decimals++;
        return decimal.Round(number, decimals, MidpointRounding.AwayFromZero);
    }
}
