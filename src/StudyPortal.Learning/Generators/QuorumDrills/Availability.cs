using System.Globalization;
using StudyPortal.Simulation.Raft;

namespace StudyPortal.Learning.Generators.QuorumDrills;

/// <summary>Sums of the binomial distribution: machines that fail independently of each other. Shares are from 0 to 1.</summary>
internal static class Availability
{
    /// <summary>Hours in a year of 365 days.</summary>
    public const int HoursAYear = 8_760;

    /// <summary>How often at least <paramref name="least"/> of <paramref name="size"/> machines are up that are up for a share of the time each.</summary>
    public static decimal AtLeast(int least, int size, decimal up)
    {
        var sum = 0m;
        for (var alive = least; alive <= size; alive++)
            sum += Ways(size, alive) * Power(up, alive) * Power(1 - up, size - alive);
        return sum;
    }

    /// <summary>How often a majority of the members is up.</summary>
    public static decimal OfMajority(int size, decimal up) => AtLeast(Quorum.Majority(size), size, up);

    /// <summary>How often no majority of the members is up: what is left of the time, without the digits that a difference from 1 loses.</summary>
    public static decimal WithoutMajority(int size, decimal up) => AtLeast(size - Quorum.Majority(size) + 1, size, 1 - up);

    /// <summary>Nines that the share begins with: 3 for 0.9995.</summary>
    public static int Nines(decimal share)
    {
        var (nines, down) = (0, 1 - share);
        for (var limit = 0.1m; down <= limit && limit > 0; limit /= 10)
            nines++;
        return nines;
    }

    /// <summary>Decimals that a percentage needs so that two digits of the time down can be seen, one at least.</summary>
    public static int Decimals(decimal share)
    {
        var decimals = 1;
        for (var down = (1 - share) * 100; down < 1 && decimals < 20; down *= 10)
            decimals++;
        return decimals;
    }

    /// <summary>The share as a percentage with these decimals, two at least.</summary>
    public static string Percent(decimal share) =>
        string.Create(CultureInfo.InvariantCulture, $"{decimal.Round(share * 100, Math.Max(2, Decimals(share))):0.####################}%");

    public static decimal Power(decimal number, int exponent)
    {
        var power = 1m;
        for (var i = 0; i < exponent; i++)
            power *= number;
        return power;
    }

    /// <summary>Ways to take so many of so many machines.</summary>
    public static decimal Ways(int size, int taken)
    {
        var ways = 1m;
        for (var i = 1; i <= taken; i++)
            ways = ways * (size - taken + i) / i;
        return ways;
    }
}
