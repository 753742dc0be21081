using System.Collections.Immutable;
using System.Globalization;
using StudyPortal.Learning.Generators.QuorumDrills;
using StudyPortal.Learning.Generators.Sketching;
using StudyPortal.Simulation.Raft;

namespace StudyPortal.Learning.Figures;

/// <summary>What the size of an etcd cluster means. Sizes and shares outside of the bounds are a bug.</summary>
public static class QuorumFigures
{
    /// <summary>Larger clusters are no subject (etcd FAQ: seven members at most).</summary>
    public const int MostMembers = 9;

    /// <summary>The least share of the time, in percent, for which a machine is up.</summary>
    public const decimal LeastUp = 50;

    /// <summary>The greatest one: above it, more digits would be needed than anybody reads.</summary>
    public const decimal MostUp = 99.99m;

    /// <summary>Members, quorum and tolerated failures of each size.</summary>
    /// <param name="first">1 to <see cref="MostMembers"/>.</param>
    /// <param name="last">From <paramref name="first"/> on.</param>
    public static FigureTable Tolerance(int first, int last)
    {
        CheckSizes(first, last);
        return new FigureTable(
            $"Quorum and fault tolerance of {Sizes(first, last)}",
            [new("Voting members", IsNumber: true), new("Quorum", IsNumber: true), new("Failures tolerated", IsNumber: true)],
            [.. Range(first, last).Select(size => Row(Whole(size), Whole(Quorum.Majority(size)), Whole(Quorum.Tolerance(size))))]);
    }

    /// <summary>For which share of the time a majority is up, and how long none is in a year, where machines fail independently of each other.</summary>
    /// <param name="up">Percent of the time for which each machine is up: <see cref="LeastUp"/> to <see cref="MostUp"/>.</param>
    /// <param name="first">1 to <see cref="MostMembers"/>.</param>
    /// <param name="last">From <paramref name="first"/> on.</param>
    public static FigureTable TimeWithQuorum(decimal up, int first, int last)
    {
        CheckSizes(first, last);
        ArgumentOutOfRangeException.ThrowIfLessThan(up, LeastUp);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(up, MostUp);
        return new FigureTable(
            $"Time with quorum of {Sizes(first, last)}, each up for {Wording.Plain(up)}% of the time and failing independently",
            [new("Voting members", IsNumber: true), new("Quorum", IsNumber: true), new("Time with quorum", IsNumber: true), new("Without quorum in a year", IsNumber: true)],
            [.. Range(first, last).Select(size => AvailabilityRow(size, up / 100))]);
    }

    private static ImmutableArray<string> AvailabilityRow(int size, decimal up)
    {
        var down = Availability.WithoutMajority(size, up);
        return Row(Whole(size), Whole(Quorum.Majority(size)), Availability.Percent(1 - down), YearShare.Write(down));
    }

    private static string Sizes(int first, int last) =>
        first == last ? Wording.Counted(first, "voting member") : $"{first} to {Wording.Counted(last, "voting member")}";

    private static IEnumerable<int> Range(int first, int last) => Enumerable.Range(first, last - first + 1);

    private static ImmutableArray<string> Row(params ImmutableArray<string> cells) => cells;

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void CheckSizes(int first, int last)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(first, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(last, MostMembers);
    }
}
