using System.Collections.Immutable;
using StudyPortal.Learning.Generators.Sketching;
using StudyPortal.Simulation.Raft;
using static StudyPortal.Learning.Generators.Sketching.Wording;

namespace StudyPortal.Learning.Generators.QuorumDrills;

/// <summary>What sizes are worth in time.</summary>
internal static class Availabilities
{
    private const string Independent = "The machines fail independently of each other.";

    /// <summary>More decimals are not worth typing.</summary>
    private const int MostDecimals = 5;

    /// <summary>A part of the answer by which a duration may differ from it.</summary>
    private const decimal Slack = 0.02m;

    private static readonly decimal[] _rough = [80, 85, 90, 92, 94, 95, 96, 97, 98];

    private static readonly decimal[] _fine = [90, 91, 93, 95, 96, 97, 98, 98.5m, 99, 99.2m, 99.5m, 99.8m, 99.9m];

    private static readonly (int Size, decimal Up)[] _cases =
    [
        .. from size in Enumerable.Range(2, 6)
           from up in _fine
           where Availability.Decimals(Availability.OfMajority(size, up / 100)) <= MostDecimals
           select (size, up),
    ];

    public static Sketch Downtime(Dice dice, int difficulty)
    {
        var up = dice.Pick(_fine);
        var machine = dice.Pick(["A load balancer", "A single control-plane node", "A rack", "A storage system", "A network link", "A power supply"]);
        var hours = Availability.HoursAYear * (100 - up) / 100;
        return new NumberSketch(
            $"{machine} is up for {Plain(up)}% of the time. How many hours is that down in a year of 8760 hours?", hours, "hours",
            [
                new(hours * 10, "A factor of ten too much: check the place of the decimal point."),
                new(hours / 10, "A factor of ten too little: check the place of the decimal point."),
                new(Availability.HoursAYear * up / 100, "That is the time up."),
            ],
            $"100% − {Plain(up)}% = {Plain(100 - up)}%, and {Plain(100 - up)}% of 8760 h are {Plain(decimal.Round(hours, 2))} h.")
        {
            Tolerance = hours * Slack, Units = Hours,
        };
    }

    public static Sketch Compare(Dice dice, int difficulty)
    {
        var first = dice.Between(1, difficulty == 1 ? 3 : 6);
        var second = first + (difficulty == 1 || dice.Flip() ? 1 : 2);
        var up = dice.Pick(_rough);
        var (small, large) = (Availability.OfMajority(first, up / 100), Availability.OfMajority(second, up / 100));
        var fewer = new Choice($"The one with {Counted(first, "member")}", small > large
            ? "Right. One member more can fail, and no failure more is tolerated."
            : $"Its quorum is {Quorum.Majority(first)}, so it tolerates {Quorum.Tolerance(first)}. The larger one tolerates {Quorum.Tolerance(second)}.");
        var more = new Choice($"The one with {Counted(second, "member")}", large > small
            ? $"Right. It tolerates {Quorum.Tolerance(second)} instead of {Quorum.Tolerance(first)}."
            : $"It tolerates {Quorum.Tolerance(second)}, as the smaller one does, and has a machine more that can fail.",
            large > small ? null : second == 2 ? "two-members-are-ha" : "more-members-more-tolerance");
        var site = Site.Draw(dice, 1);
        return new ChoiceSketch(
            $"Two plans for the etcd cluster behind {site.Balancer}: {Counted(first, "member")} or {Counted(second, "member")}. Each machine is up for {Plain(up)}% of the time. {Independent} Which cluster has a majority for more of the year?",
            small > large ? fewer : more,
            [
                small > large ? more : fewer,
                new("Both for the same time, because each machine is as good as the others", "The share depends on how many of how many have to be up."),
            ],
            $"At least {Quorum.Majority(first)} of {first}: {Availability.Percent(small)}. At least {Quorum.Majority(second)} of {second}: {Availability.Percent(large)}.");
    }

    public static Sketch OfMajority(Dice dice, int difficulty)
    {
        var (size, up) = dice.Pick(difficulty == 2 ? [.. _cases.Where(one => one.Size <= 3 && one.Up <= 98)] : _cases);
        var share = Availability.OfMajority(size, up / 100);
        return Share(
            $"An etcd cluster has {Counted(size, "voting member")}. Each of their machines is up for {Plain(up)}% of the time. {Independent} For which part of the time does etcd have quorum?",
            share, Quorum.Majority(size), size, up);
    }

    public static Sketch OfWorkers(Dice dice, int difficulty)
    {
        var size = difficulty == 2 ? dice.Between(2, 3) : dice.Between(3, 5);
        var least = dice.Between(1, size);
        var up = dice.Pick(_rough);
        var share = Availability.AtLeast(least, size, up / 100);
        if (Availability.Decimals(share) > MostDecimals)
            (least, share) = (size, Availability.AtLeast(size, size, up / 100));
        return Share(
            $"A service runs on {Counted(size, "worker")} and is up while at least {least} of them {(least == 1 ? "is" : "are")} up. Each worker is up for {Plain(up)}% of the time. {Independent} "
            + "For which part of the time is the service up?",
            share, least, size, up);
    }

    public static Sketch Nines(Dice dice, int difficulty)
    {
        var size = dice.Between(2, 7);
        var up = dice.Pick(_fine);
        var share = Availability.OfMajority(size, up / 100);
        var nines = Availability.Nines(share);
        return new NumberSketch(
            $"An etcd cluster has {Counted(size, "voting member")}. Each of their machines is up for {Plain(up)}% of the time. {Independent} "
            + "How many nines does the availability of etcd begin with? (99.95% begins with three.)", nines, "nines",
            [
                new(Availability.Nines(1 - Availability.Power(1 - (up / 100), size)), "That is for a cluster in which one member is enough. A majority has to be up."),
                new(Availability.Nines(Availability.Power(up / 100, size)), "That is for a cluster in which all members have to be up. A majority is enough.", "commit-needs-every-member"),
            ],
            $"At least {Quorum.Majority(size)} of {size} have to be up: {Availability.Percent(share)}, which begins with {Counted(nines, "nine")}.");
    }

    public static Sketch InSeries(Dice dice, int difficulty)
    {
        var balancer = dice.Pick(_fine);
        var (size, up) = dice.Pick(_cases);
        var share = decimal.Round(Availability.OfMajority(size, up / 100) * 100, Availability.Decimals(Availability.OfMajority(size, up / 100)));
        var together = balancer * share / 100;
        var places = Math.Max(2, Availability.Decimals(together / 100));
        return new NumberSketch(
            $"All clients reach the API through one load balancer, which is up for {Plain(balancer)}% of the time. Behind it a majority of {Counted(size, "etcd member")} is up for {Plain(share)}%. "
            + $"{Independent} For which part of the time are both up? Give the answer in percent with {Counted(places, "decimal")}.",
            decimal.Round(together, places), "%",
            [
                new(decimal.Round(Math.Min(balancer, share), places), "The weaker of the two is only the upper limit: both have to be up at the same time."),
                new(decimal.Round(100 - ((100 - balancer) * (100 - share) / 100), places), "That is how often at least one of the two is up. Both are needed."),
            ],
            $"What stands in series is multiplied: {Plain(balancer / 100)} × {Plain(share / 100)} = {Plain(decimal.Round(together, places))}%. A single load balancer limits the whole.")
        {
            Tolerance = Step(places), Units = [],
        };
    }

    public static Sketch ClusterDowntime(Dice dice, int difficulty)
    {
        var (size, up) = dice.Pick(_cases);
        var hours = (1 - Availability.OfMajority(size, up / 100)) * Availability.HoursAYear;
        return new NumberSketch(
            $"An etcd cluster has {Counted(size, "voting member")}. Each of their machines is up for {Plain(up)}% of the time. {Independent} "
            + "For how many hours in a year of 8760 hours is etcd without quorum?", decimal.Round(hours, 4), "hours",
            [
                new(Availability.Power(1 - (up / 100), size) * Availability.HoursAYear, "That is the time in which all members are down at once. A lost majority is enough."),
                new((1 - Availability.Power(up / 100, size)) * Availability.HoursAYear, "That is the time in which any member is down. A majority is enough to work.", "commit-needs-every-member"),
                new((100 - up) / 100 * Availability.HoursAYear, "That is the time in which one particular machine is down."),
            ],
            $"At least {Quorum.Majority(size)} of {size} are up for {Availability.Percent(Availability.OfMajority(size, up / 100))} of the time. The rest of 8760 h is {Plain(decimal.Round(hours, 4))} h.")
        {
            Tolerance = hours * Slack, Units = Hours,
        };
    }

    private static ImmutableDictionary<string, decimal> Hours { get; } =
        ImmutableDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create("h", 1m), KeyValuePair.Create("minutes", 1m / 60), KeyValuePair.Create("min", 1m / 60), KeyValuePair.Create("days", 24m)]);

    private static NumberSketch Share(string prompt, decimal share, int least, int size, decimal up)
    {
        var decimals = Availability.Decimals(share);
        decimal Rounded(decimal part) => decimal.Round(part * 100, decimals);
        return new NumberSketch(
            $"{prompt} Give the answer in percent with {Counted(decimals, "decimal")}.", Rounded(share), "%",
            [
                new(Rounded(1 - Availability.Power(1 - (up / 100), size)), $"That is how often at least one of {size} is up. Here {least} are needed."),
                new(Rounded(Availability.Power(up / 100, size)), $"That is how often all {size} are up. {(least == 1 ? "One is" : $"{least} are")} enough."),
                new(up, "That is one machine alone."),
            ],
            $"Add up the ways in which {least} or more of {size} are up, with p = {Plain(up / 100)}: {Terms(least, size)} = {Availability.Percent(share)}.")
        {
            Tolerance = Step(decimals),
        };
    }

    private static string Terms(int least, int size) => string.Join(" + ", Enumerable.Range(least, size - least + 1).Select(alive => alive == size
        ? $"p^{size}"
        : $"{Plain(Availability.Ways(size, alive))}·p^{alive}·(1−p)^{size - alive}"));

    // One unit of the last place: who rounds on the way is not wrong.
    private static decimal Step(int decimals) => 1 / Availability.Power(10, decimals);
}
