using System.Collections.Immutable;
using StudyPortal.Learning.Generators.Sketching;
using StudyPortal.Simulation.Raft;
using static StudyPortal.Learning.Generators.Sketching.Wording;

namespace StudyPortal.Learning.Generators.QuorumDrills;

/// <summary>What a change of the membership does now. The rules are those of <c>--strict-reconfig-check</c>, which is on by default.</summary>
internal static class Changes
{
    private const string Unhealthy = "It is refused: `etcdserver: unhealthy cluster`.";

    private const string Hangs = "It runs into its timeout: a majority would have to commit it.";

    private static Choice OddOnly { get; } = new(
        "It is refused: a cluster must have an odd number of voting members.",
        "etcd runs with any number. Odd sizes are a recommendation, because even ones add no tolerance.", "etcd-requires-odd-members");

    public static Sketch Unstarted(Dice dice, int difficulty)
    {
        var size = difficulty == 2 ? dice.Between(2, 5) : dice.Between(4, 8);
        var site = Site.Draw(dice, size + 1);
        var asLearner = dice.Between(1, 3) == 1;
        var (voting, learning) = (size - Quorum.Majority(size + 1), Quorum.Tolerance(size));
        return new NumberSketch(
            $"An etcd cluster has {Counted(size, "voting member")}, all healthy. You run `etcdctl member add {site.Names[^1]} "
            + $"--peer-urls=https://{site.Addresses[^1]}:2380{(asLearner ? " --learner" : "")}`, and its process has not been started yet. "
            + $"How many of the {size} running members may fail at this moment without stopping the cluster?",
            asLearner ? learning : voting, "members",
            [
                asLearner
                    ? new(voting, "That would be so without `--learner`. A learner does not count in the quorum, started or not.")
                    : new(learning, "The new member is on the list and counts, although it is not started.", "quorum-counts-live-members"),
                new(Quorum.Tolerance(size + 1), $"That would be so if all {size + 1} were voting and running.", "more-members-more-tolerance"),
                new(size - 1, "One member alone is no majority here."),
            ],
            asLearner
                ? $"The learner does not vote: the quorum stays at {Quorum.Majority(size)}, and {size} − {Quorum.Majority(size)} = {learning}."
                : $"The list has {size + 1} voting members now, so the quorum is {Quorum.Majority(size + 1)}. {size} are running: {size} − {Quorum.Majority(size + 1)} = {voting} to spare.");
    }

    public static Sketch AfterRemoval(Dice dice, int difficulty)
    {
        var size = difficulty == 2 ? dice.Between(3, 5) : dice.Between(5, 9);
        var site = Site.Draw(dice, size);
        var gone = dice.Pick(site.Names);
        var left = size - 1;
        return new NumberSketch(
            $"The etcd members {site.Names[0]} to {site.Names[^1]} all vote. {gone} has failed for good, the other {Counted(left, "member is", "members are")} healthy. "
            + $"Now `etcdctl member remove` has taken {gone} off the list. How many more members may fail without stopping the cluster?",
            Quorum.Tolerance(left), "members",
            [
                new(left - Quorum.Majority(size), $"That was so before the removal, when the quorum was {Quorum.Majority(size)}."),
                new(Quorum.Tolerance(size), $"That is the tolerance of {Counted(size, "healthy member")}. The list has {left} now."),
                new(Quorum.Majority(left), $"{Quorum.Majority(left)} is the new quorum, the number that has to stay."),
            ],
            $"The list has {left} members, so the quorum is {Quorum.Majority(left)}, and {left} − {Quorum.Majority(left)} = {Quorum.Tolerance(left)} may fail.");
    }

    public static Sketch Add(Dice dice, int difficulty)
    {
        var size = dice.Between(2, 3 + difficulty);
        var down = dice.Flip() ? 0 : dice.Between(1, Math.Min(2, size - 1));
        var site = Site.Draw(dice, size + 1);
        var asLearner = dice.Flip();
        var joins = new Choice($"It is accepted, and the quorum is {Quorum.Majority(size + 1)} from now on.", down == 0
            ? "Right. All voting members are connected, so the change is proposed and committed."
            : "Before it proposes the change, etcd checks that all voting members are connected. They are not.",
            down > 0 && size - down < Quorum.Majority(size) ? "add-a-member-to-regain-quorum" : null);
        var learns = new Choice($"It is accepted, and the quorum stays at {Quorum.Majority(size)}.", down == 0
            ? "Right. A learner does not count until it is promoted."
            : "Before it proposes the change, etcd checks that all voting members are connected, for a learner too. They are not.");
        var refused = new Choice(Unhealthy, down == 0
            ? "That is the answer while a voting member is not connected. Here all are."
            : "Right. etcd adds nobody while a voting member is not connected: first the failed one is repaired or removed.");
        var right = (down, asLearner) switch
        {
            (0, false) => joins,
            (0, true) => learns,
            _ => refused,
        };
        ImmutableArray<Choice> wrong = Quorum.Majority(size + 1) == Quorum.Majority(size)
            ? [asLearner ? learns : joins, refused, OddOnly]
            : [joins, learns, refused, OddOnly];
        return new ChoiceSketch(
            $"An etcd cluster has {Counted(size, "voting member")}, {site.Names[0]} to {site.Names[^2]}, all started long ago. {State(site, size, down)} "
            + $"Somebody runs `etcdctl member add {site.Names[^1]} --peer-urls=https://{site.Addresses[^1]}:2380{(asLearner ? " --learner" : "")}` against {site.Names[0]}. What happens?",
            right, [.. wrong.Where(choice => choice != right)],
            down == 0
                ? $"With all voting members connected the change is committed. {(asLearner ? "A learner leaves the quorum as it is" : "A voting member counts at once, before it is started")}."
                : "`--strict-reconfig-check` is on by default: members are added only while all voting members are connected. With a failed member the order is: remove it, then add.");
    }

    public static Sketch Remove(Dice dice, int difficulty)
    {
        var size = dice.Between(2, 3 + difficulty);
        var down = dice.Between(1, Math.Min(3, size - 1));
        var site = Site.Draw(dice, size);
        var alive = size - down;
        var takesDown = alive < Quorum.Majority(size) || dice.Flip();
        var target = takesDown ? site.Names[^1] : site.Names[1];
        var accepted = new Choice($"It is accepted, and the quorum is {Quorum.Majority(size - 1)} from now on.", takesDown
            ? $"Right. {alive} of {size} are a majority, and the removal of a member that is down takes nothing away from it."
            : $"Right. After it {alive - 1} connected members are left, and the quorum of {size - 1} is {Quorum.Majority(size - 1)}.");
        var refused = new Choice(Unhealthy, $"Right. After it {Counted(alive - 1, "connected member")} would be left, and the quorum of {size - 1} is {Quorum.Majority(size - 1)}.");
        var hangs = new Choice(Hangs, $"Right. {alive} of {size} are no majority, and nothing is committed without one.");
        var right = alive < Quorum.Majority(size) ? hangs : takesDown || alive - 1 >= Quorum.Majority(size - 1) ? accepted : refused;
        ImmutableArray<Choice> wrong =
        [
            accepted with
            {
                Remark = right == hangs ? $"A removal has to be committed by {Quorum.Majority(size)} of {size} members." : $"Then only {Counted(alive - 1, "connected member")} would be left.",
                Belief = right == hangs ? "remove-a-member-to-regain-quorum" : null,
            },
            refused with { Remark = right == hangs ? "The check lets a removal of a failed member through. It is the majority that is missing." : "Enough connected members are left for the new quorum." },
            hangs with { Remark = $"{alive} of {size} are a majority, so an answer comes." },
            new(Quorum.Majority(size - 1) == Quorum.Majority(size)
                    ? $"It is accepted, and the quorum is {Quorum.Majority(size) - 1} from now on."
                    : $"It is accepted, and the quorum stays at {Quorum.Majority(size)}.",
                $"The quorum follows the list: floor({size - 1}/2)+1 = {Quorum.Majority(size - 1)}."),
        ];
        return new ChoiceSketch(
            $"An etcd cluster has {Counted(size, "voting member")}, {site.Names[0]} to {site.Names[^1]}, all started long ago. {State(site, size, down)} "
            + $"Somebody runs `etcdctl member remove` with the ID of {target} against {site.Names[0]}. What happens?",
            right, [.. wrong.Where(choice => choice.Text != right.Text)],
            right == hangs
                ? $"Without a majority ({alive} of {size}, {Quorum.Majority(size)} needed) no change of the membership can be committed."
                : $"The majority holds ({alive} of {size}). Removing a member that is down is safe; removing a healthy one must leave a majority of the shorter list.");
    }

    public static Sketch Repair(Dice dice, int difficulty)
    {
        var size = difficulty == 2 ? dice.Between(2, 3) : dice.Between(3, 7);
        var down = dice.Between(1, size - 1);
        var site = Site.Draw(dice, size);
        var hasQuorum = size - down >= Quorum.Majority(size);
        var failed = site.Names[^down..];
        var remove = new Choice($"`etcdctl member remove` for {Listed(failed)}, then add new members one at a time.", hasQuorum
            ? "Right. The majority is there to commit the removal, and each addition after it."
            : "Each removal would have to be committed by the majority that is missing.", hasQuorum ? null : "remove-a-member-to-regain-quorum");
        var restore = new Choice($"A new cluster from a snapshot of {site.Names[0]}, which then grows again.", hasQuorum
            ? $"Not needed: {size - down} of {size} are a majority, and the cluster is working."
            : "Right. A snapshot needs no quorum, and the new cluster has a member list of its own.");
        return new ChoiceSketch(
            $"An etcd cluster has {Counted(size, "voting member")}, {site.Names[0]} to {site.Names[^1]}. The disks of {Listed(failed)} are destroyed; the rest is healthy. "
            + "What leads back to a full cluster?",
            hasQuorum ? remove : restore,
            [
                hasQuorum ? restore : remove,
                new("`etcdctl member add` for the new machines first, and `member remove` for the old ones when all is well.",
                    "etcd adds nobody while a voting member is not connected: `etcdserver: unhealthy cluster`.", hasQuorum ? null : "add-a-member-to-regain-quorum"),
                new("New machines with the old names and empty disks: the members find each other by `--initial-cluster`.",
                    "The list is replicated data, and a member with an empty disk is not the one on the list.", "membership-is-in-the-flags"),
            ],
            hasQuorum
                ? $"{size - down} of {size} are a majority, so the list can be changed: remove first, then add."
                : $"{size - down} of {size} are no majority ({Quorum.Majority(size)} needed). Nothing on the list can be changed any more: what is left is a new cluster from a snapshot, or `--force-new-cluster` on a survivor.");
    }

    private static string State(Site site, int size, int down)
    {
        var off = site.Names[(size - down)..size];
        return down == 0 ? "All are healthy." : $"{Listed(off)} {(down == 1 ? "is" : "are")} down, the rest is healthy.";
    }
}
