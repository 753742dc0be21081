using System.Globalization;

namespace StudyPortal.Learning.Tests.Generators;

public sealed class QuorumDrillTests
{
    private static readonly Answers _answers = new(
        "quorum",
        new Dictionary<string, Func<Reading, decimal>>(StringComparer.Ordinal)
        {
            ["majority"] = reading => Votes.Majority(Voters(reading)),
            ["tolerance"] = reading => Votes.Tolerance(Voters(reading)),
            ["smallest-size"] = reading => Enumerable.Range(1, 16).First(size => Votes.Tolerance(size) >= reading.Number(@"while any (\d+) member")),
            ["spare-votes"] = reading => Voters(reading) - Reading.Names(reading.Find(@" to \S+\. (.+) (?:was|were) switched off")).Count - Votes.Majority(Voters(reading)),
            ["learner"] = reading => reading.Says("What is the quorum?") ? Votes.Majority(Voters(reading)) : Votes.Tolerance(Voters(reading)),
            ["unstarted"] = reading => Voters(reading) - Votes.Majority(Voters(reading) + (reading.Says("--learner") ? 0 : 1)),
            ["after-removal"] = reading => Votes.Tolerance(reading.Number(@"the other (\d+) member")),
            ["downtime"] = reading => (100 - Up(reading)) * 87.6m,
            ["availability"] = reading => 100 * Votes.Availability(Votes.Majority(Voters(reading)), Voters(reading), Up(reading) / 100),
            ["workers"] = reading => 100 * Votes.Availability(reading.Number(@"at least (\d+) of them"), reading.Number(@"runs on (\d+) worker"), Up(reading) / 100),
            ["nines"] = reading => (100 * Votes.Availability(Votes.Majority(Voters(reading)), Voters(reading), Up(reading) / 100)).ToString("00.000000000000000000000", CultureInfo.InvariantCulture)
                .Replace(".", "", StringComparison.Ordinal).TakeWhile(digit => digit == '9').Count(),
            ["in-series"] = reading => Up(reading) * reading.Decimal(@"etcd members? is up for ([\d.]+)%") / 100,
            ["cluster-downtime"] = reading => 8_760 * (1 - Votes.Availability(Votes.Majority(Voters(reading)), Voters(reading), Up(reading) / 100)),
        },
        new Dictionary<string, Func<Reading, string, bool>>(StringComparer.Ordinal)
        {
            ["one-more"] = OneMore,
            ["compare"] = Compare,
            ["add-outcome"] = Add,
            ["remove-outcome"] = Remove,
            ["repair"] = Repair,
            ["partition-writes"] = (reading, option) => Cut.In(reading).Commits(option),
            ["partition-leader"] = (reading, option) => Cut.In(reading).Leads(option),
            ["partition-requests"] = Answers,
        },
        new Dictionary<string, Func<Reading, string>>(StringComparer.Ordinal));

    [Fact]
    public void Every_key_agrees_with_counting_sets_of_members() => _answers.HoldForEverySeed();

    [Fact]
    public void Harder_drills_have_larger_clusters()
    {
        var sizes = Generators.Answers.Drills("quorum").Where(drill => drill.Template is "majority" or "tolerance" or "spare-votes" or "partition-writes" or "learner")
            .GroupBy(drill => drill.Id.Difficulty).OrderBy(group => group.Key).Select(group => group.Average(drill => Size(new Reading(drill)))).ToList();
        Assert.Equal(3, sizes.Count);
        Assert.True(sizes[0] + 1 < sizes[1] || sizes[0] + 1 < sizes[2], string.Join(' ', sizes));
        Assert.True(sizes[0] < sizes[2], string.Join(' ', sizes));
    }

    private static int Size(Reading reading) => reading.Number(@"(\d+) voting member");

    private static int Voters(Reading reading) => reading.Number(@"(?:has|shows) (\d+) voting member");

    private static decimal Up(Reading reading) => reading.Decimal(@"is up for ([\d.]+)%");

    private static int Down(Reading reading) => reading.Says("All are healthy.") ? 0 : Reading.Names(reading.Find(@"all started long ago\. (.+) (?:is|are) down")).Count;

    private static int Last(string option) => int.Parse(option.Split([' ', '.'], StringSplitOptions.RemoveEmptyEntries).Last(word => word.All(char.IsAsciiDigit)), CultureInfo.InvariantCulture);

    private static bool OneMore(Reading reading, string option)
    {
        var before = reading.Number(@"grows from (\d+)");
        var (quorum, tolerance) = ((Votes.Majority(before), Votes.Majority(before + 1)), (Votes.Tolerance(before), Votes.Tolerance(before + 1)));
        static string Move(string name, (int From, int To) change) => change.From == change.To ? $"stays at {change.From}" : $"goes from {change.From} to {change.To}";
        var tail = quorum.Item1 != quorum.Item2 && tolerance.Item1 != tolerance.Item2 ? "?" : Move("tolerance", tolerance);
        return option == $"The quorum {Move("quorum", quorum)}, and the tolerance {tail}.";
    }

    private static bool Compare(Reading reading, string option)
    {
        var sizes = (First: reading.Number(@": (\d+) members? or"), Second: reading.Number(@" or (\d+) member"));
        decimal Share(int size) => Votes.Availability(Votes.Majority(size), size, Up(reading) / 100);
        if (option.StartsWith("Both", StringComparison.Ordinal))
            return Share(sizes.First) == Share(sizes.Second);

        var named = int.Parse(option.Split(' ')[3], CultureInfo.InvariantCulture);
        return Share(named) > Share(named == sizes.First ? sizes.Second : sizes.First);
    }

    private static bool Add(Reading reading, string option)
    {
        var (before, isAccepted) = (Voters(reading), Down(reading) == 0);
        var after = before + (reading.Says("--learner") ? 0 : 1);
        if (option.StartsWith("It is refused", StringComparison.Ordinal))
            return !isAccepted && option.Contains("unhealthy", StringComparison.Ordinal);
        return isAccepted && Last(option) == Votes.Majority(after) && (!option.Contains("stays", StringComparison.Ordinal) || after == before);
    }

    private static bool Remove(Reading reading, string option)
    {
        var (size, down) = (Voters(reading), Down(reading));
        var isDown = reading.Find(@"ID of (\S+) against") == reading.Find(@", \S+ to (\S+), all started");
        var hasQuorum = size - down >= Votes.Majority(size);
        var leavesQuorum = isDown || size - down - 1 >= Votes.Majority(size - 1);
        if (option.StartsWith("It runs into", StringComparison.Ordinal))
            return !hasQuorum;
        if (option.StartsWith("It is refused", StringComparison.Ordinal))
            return hasQuorum && !leavesQuorum;
        return hasQuorum && leavesQuorum && Last(option) == Votes.Majority(size - 1);
    }

    private static bool Repair(Reading reading, string option)
    {
        var lost = Reading.Names(reading.Find(@"The disks of (.+) are destroyed")).Count;
        var hasQuorum = Voters(reading) - lost >= Votes.Majority(Voters(reading));
        return hasQuorum ? option.StartsWith("etcdctl member remove", StringComparison.Ordinal) : option.StartsWith("A new cluster from a snapshot", StringComparison.Ordinal);
    }

    // LAB-1 of the facts: what a member without a majority answered.
    private static bool Answers(Reading reading, string option)
    {
        Assert.True(2 * Reading.Names(reading.Find("has left (.+) without contact")).Count <= Voters(reading));
        return option.Contains("--consistency=s", StringComparison.Ordinal) || option == "etcdctl endpoint status" || option.StartsWith("etcdctl snapshot save", StringComparison.Ordinal);
    }
}
