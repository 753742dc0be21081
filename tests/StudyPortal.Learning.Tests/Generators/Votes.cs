using System.Numerics;

namespace StudyPortal.Learning.Tests.Generators;

/// <summary>Majorities found by trying all sets of members, without a formula.</summary>
internal static class Votes
{
    private const int Most = 16;

    private static readonly int[] _majorities = [.. Enumerable.Range(0, Most + 1).Select(size => size == 0 ? 0 : Sets(size).Where(set => Decide(set, size)).Min(BitOperations.PopCount))];

    /// <summary>The smallest set that leaves fewer outside than inside.</summary>
    public static int Majority(int size) => _majorities[size];

    /// <summary>The most that may be missing so that whoever is left decides.</summary>
    public static int Tolerance(int size) => Enumerable.Range(0, size).Last(failed => size - failed >= Majority(size));

    /// <summary>How often so many of the machines are up, summed over all sets of machines.</summary>
    public static decimal Availability(int least, int size, decimal up) =>
        Sets(size).Where(set => BitOperations.PopCount(set) >= least)
            .Sum(set => Enumerable.Range(0, size).Aggregate(1m, (share, machine) => share * ((set >> machine & 1) == 1 ? up : 1 - up)));

    private static IEnumerable<uint> Sets(int size) => Enumerable.Range(0, 1 << size).Select(set => (uint)set);

    private static bool Decide(uint set, int size) => BitOperations.PopCount(set) > size - BitOperations.PopCount(set);
}
