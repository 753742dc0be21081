using System.Collections.Immutable;
using StudyPortal.Learning.Generators.Sketching;
using StudyPortal.Simulation.Raft;
using static StudyPortal.Learning.Generators.Sketching.Wording;

namespace StudyPortal.Learning.Generators.QuorumDrills;

/// <summary>What goes on working after a cut.</summary>
internal static class Partitions
{
    public static Sketch Writes(Dice dice, int difficulty)
    {
        var partition = Partition.Draw(dice, difficulty);
        var none = new Choice("No group", partition.Working is null
            ? "Right. No group has enough votes. Nothing is lost, and nothing is committed until the cut heals."
            : $"Count the votes again: one group has {Quorum.Majority(partition.Voters)} or more.");
        var every = new Choice("Every group", "Two majorities of one list always share a member, so two groups can never both commit.", "even-sizes-split-brain");
        var groups = Enumerable.Range(0, partition.Groups.Length).Select(group => OfGroup(partition, group)).ToImmutableArray();
        var right = partition.Working is { } working ? groups[working] : none;
        return new ChoiceSketch(
            $"A network fault cuts an etcd cluster of {Counted(partition.Voters, "voting member")}{(partition.Learner is null ? "" : " and 1 learner")} into groups that cannot reach each other:\n\n"
            + $"{partition.Description} Which group commits writes when the elections are over?",
            right, [.. groups.Append(none).Append(every).Where(choice => choice != right)],
            $"The quorum of {partition.Voters} is {Quorum.Majority(partition.Voters)}. {Votes(partition)}. {Outcome(partition)}");
    }

    public static Sketch Leader(Dice dice, int difficulty)
    {
        var partition = Partition.Draw(dice, difficulty);
        var home = partition.LeaderGroup;
        var stays = new Choice($"{partition.Leader} stays leader, and it is the only one.", partition.Working == home
            ? "Right. It still hears from a majority, so there is no election."
            : $"It hears from {partition.VotesIn(home)} of {partition.Voters} votes, its own included, and steps down after an election timeout.",
            partition.Working == home ? null : "old-leader-side-continues");
        var elected = Enumerable.Range(0, partition.Groups.Length).Where(group => group != home).Select(group => new Choice(
            $"A voting member of {Partition.Name(group)} becomes leader, and it is the only one.", partition.Working == group
                ? "Right. This group has the majority and hears nothing from the old leader, so it elects a new one."
                : $"An election takes {Quorum.Majority(partition.Voters)} votes, and this group has {partition.VotesIn(group)}."));
        var none = new Choice("No group has a leader.", partition.Working is null
            ? "Right. No group has the votes for an election, and the old leader steps down."
            : $"One group has {Quorum.Majority(partition.Voters)} votes or more.");
        var each = new Choice("Each group has a leader of its own.", "An election takes a majority of all voting members, and there is at most one majority.", "even-sizes-split-brain");
        Choice[] all = [stays, .. elected, none, each];
        var right = all.First(choice => choice.Remark.StartsWith("Right", StringComparison.Ordinal));
        return new ChoiceSketch(
            $"A network fault cuts an etcd cluster of {Counted(partition.Voters, "voting member")}{(partition.Learner is null ? "" : " and 1 learner")} into groups that cannot reach each other:\n\n"
            + $"{partition.Description} Who leads when the elections are over?",
            right, [.. all.Where(choice => choice != right)],
            $"The quorum of {partition.Voters} is {Quorum.Majority(partition.Voters)}. {Votes(partition)}. {Outcome(partition)}");
    }

    public static Sketch Requests(Dice dice, int difficulty)
    {
        var size = difficulty == 2 ? dice.Between(2, 5) : dice.Between(4, 9);
        var minority = dice.Between(1, size / 2);
        var site = Site.Draw(dice, size);
        var names = site.Names[..minority];
        var key = dice.Pick(["/drill/color", "/registry/configmaps/shop/prices", "/registry/pods/default/web", "greeting"]);
        var answers = dice.Some([.. Answering(key)], difficulty == 2 ? 2 : 3);
        var fails = dice.Some([.. Failing(key, site)], difficulty == 2 ? 2 : 3);
        return new TickSketch(
            $"An etcd cluster has {Counted(size, "voting member")}, {site.Names[0]} to {site.Names[^1]}. A network fault has left {Listed(names)} without contact to the others for a minute. "
            + $"You are on {names[0]}, and etcdctl asks the member there only. Which of these commands still succeed?",
            [.. answers], [.. fails],
            $"{Counted(minority, "member")} of {size}: no majority ({Quorum.Majority(size)} needed). What one member can do alone still works; what needs the log or a current read fails after 5 s.");
    }

    private static IEnumerable<Choice> Answering(string key) =>
    [
        new($"`etcdctl get {key} --consistency=s`", "A serializable read is answered by the member alone, with what it has. It may be old."),
        new("`etcdctl endpoint status`", "Status is what the member knows about itself, here with `etcdserver: no leader`.", "unhealthy-means-process-down"),
        new("`etcdctl snapshot save /root/before.db`", "A snapshot copies the database of one member and needs no other.", "snapshot-needs-quorum"),
    ];

    private static IEnumerable<Choice> Failing(string key, Site site) =>
    [
        new($"`etcdctl put {key} blue`", "A write has to be committed by a majority."),
        new($"`etcdctl get {key}`", "A read is linearizable unless told otherwise, and needs a leader with a majority.", "followers-answer-alone"),
        new($"`etcdctl del {key}`", "A deletion is a write."),
        new("`etcdctl member list`", "The list is read linearizably too, so it needs a majority.", "quorum-loss-is-read-only"),
        new("`etcdctl endpoint health`", "Health goes through consensus and fails without a majority."),
        new($"`etcdctl member add spare --peer-urls=https://{site.Balancer}:2380`", "A change of the membership has to be committed.", "add-a-member-to-regain-quorum"),
    ];

    private static Choice OfGroup(Partition partition, int group)
    {
        var text = char.ToUpperInvariant(Partition.Name(group)[0]) + Partition.Name(group)[1..];
        if (partition.Working == group)
            return new Choice(text, $"Right. {partition.VotesIn(group)} of {partition.Voters} votes are a majority.");
        return new Choice(text, $"It has {Counted(partition.VotesIn(group), "vote")}, and {Quorum.Majority(partition.Voters)} are needed.",
            group == partition.LeaderGroup ? "old-leader-side-continues" : 2 * partition.VotesIn(group) == partition.Voters ? "half-is-a-majority" : null);
    }

    private static string Votes(Partition partition) =>
        Listed([.. Enumerable.Range(0, partition.Groups.Length).Select(group =>
            $"{(group == 0 ? "Group" : "group")} {Partition.Name(group)[^1]} has {Counted(partition.VotesIn(group), "vote")}")]);

    private static string Outcome(Partition partition) => partition.Working switch
    {
        null => "No group has a majority: no leader, no commits.",
        { } working when working == partition.LeaderGroup => $"The leader keeps its majority in {Partition.Name(working)}.",
        { } working => $"The old leader steps down, and {Partition.Name(working)} elects a new one.",
    };
}
