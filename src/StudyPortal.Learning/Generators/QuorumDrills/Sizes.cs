using System.Collections.Immutable;
using StudyPortal.Learning.Generators.Sketching;
using StudyPortal.Simulation.Raft;
using static StudyPortal.Learning.Generators.Sketching.Wording;

namespace StudyPortal.Learning.Generators.QuorumDrills;

/// <summary>How many votes, how many failures.</summary>
internal static class Sizes
{
    private const string Members = "members";

    private static readonly string[] _lately = ["yesterday", "last week", "a month ago", "before the weekend"];

    public static Sketch Majority(Dice dice, int difficulty)
    {
        var size = difficulty == 1 ? dice.Between(1, 7) : dice.Between(6, 15);
        var site = Site.Draw(dice, 1);
        return new NumberSketch(
            $"The etcd cluster behind {site.Balancer} has {Counted(size, "voting member")}. How many of them must have stored a write before it is committed?",
            Quorum.Majority(size), Members,
            [
                new(size == 1 ? 0 : 1, size == 1
                        ? "A single member is a cluster of size one. Its quorum is 1: its own disk."
                        : "An entry that only the leader has can still be replaced. It takes a majority.",
                    size == 1 ? "single-member-needs-no-quorum" : "leader-alone-commits"),
                .. Half(size),
                new(size, "Then one stopped member would block every write. A majority is enough.", "commit-needs-every-member"),
            ],
            $"The quorum of {size} is floor({size}/2)+1 = {Quorum.Majority(size)}: more than half of the voting members.");
    }

    public static Sketch Tolerance(Dice dice, int difficulty)
    {
        var size = difficulty == 1 ? dice.Between(1, 7) : dice.Between(6, 15);
        var site = Site.Draw(dice, 1);
        var quorum = Quorum.Majority(size);
        return new NumberSketch(
            $"The etcd cluster behind {site.Balancer} has {Counted(size, "voting member")}, all healthy. How many may fail at the same time without stopping it?",
            Quorum.Tolerance(size), Members,
            [
                .. Half(size),
                new(quorum, $"{quorum} is the quorum, the number that has to stay. The question asks how many may fail."),
                new(size - 1, $"One member of {size} is no majority.", size == 2 ? "two-members-are-ha" : null),
            ],
            $"The quorum of {size} is floor({size}/2)+1 = {quorum}, so {size} − {quorum} = {Quorum.Tolerance(size)} may fail.");
    }

    public static Sketch Smallest(Dice dice, int difficulty)
    {
        var failures = difficulty == 1 ? dice.Between(1, 3) : dice.Between(2, 7);
        var site = Site.Draw(dice, 1);
        var size = (2 * failures) + 1;
        return new NumberSketch(
            $"The etcd cluster behind {site.Balancer} shall go on working while any {AreCounted(failures, "member")} down. How many voting members does it need at least?",
            size, Members,
            [
                new(failures + 1, $"Then one member would be left, which is no majority of {failures + 1}."),
                new(2 * failures, $"Half would be left. Half of {2 * failures} is not more than half.", "half-is-a-majority"),
                new(size + 1, $"{size + 1} members tolerate that too, but {size} do so already."),
            ],
            $"With {size} members the quorum is {Quorum.Majority(size)}, and {size} − {Quorum.Majority(size)} = {failures}. One member fewer has a tolerance of {Quorum.Tolerance(size - 1)}.");
    }

    public static Sketch OneMore(Dice dice, int difficulty)
    {
        var size = difficulty == 1 ? dice.Between(1, 5) : dice.Between(3, 9);
        var site = Site.Draw(dice, 1);
        var (before, after) = (Quorum.Majority(size), Quorum.Majority(size + 1));
        var (toleranceBefore, toleranceAfter) = (Quorum.Tolerance(size), Quorum.Tolerance(size + 1));
        var isEvenNow = (size + 1) % 2 == 0;
        var grows = new Choice($"The quorum goes from {before} to {before + 1}, and the tolerance stays at {toleranceBefore}.",
            isEvenNow
                ? "Right. The new member adds a vote that has to be waited for, and no tolerance."
                : $"The quorum of {size + 1} is {after}. An odd size gets its tolerance from the extra vote.");
        var tolerates = new Choice($"The quorum stays at {before}, and the tolerance goes from {toleranceBefore} to {toleranceBefore + 1}.",
            isEvenNow
                ? $"The quorum of {size + 1} is {after}: one vote more is needed, and no failure more is tolerated."
                : "Right. As many votes as before are needed, and there is one more to give them.",
            isEvenNow ? "more-members-more-tolerance" : null);
        return new ChoiceSketch(
            $"The etcd cluster behind {site.Balancer} grows from {size} to {Counted(size + 1, "voting member")}, and all of them are healthy. What changes?",
            isEvenNow ? grows : tolerates,
            [
                isEvenNow ? tolerates : grows,
                new($"The quorum goes from {before} to {before + 1}, and the tolerance from {toleranceBefore} to {toleranceBefore + 1}.",
                    "Only one of the two moves with each member: the quorum at even sizes, the tolerance at odd ones."),
                new("Nothing: etcd counts the new member only when another one fails.",
                    "A voting member counts from the moment it is on the list.", "quorum-counts-live-members"),
            ],
            $"Before: quorum {before}, tolerance {toleranceBefore}. After: quorum {after}, tolerance {toleranceAfter}.");
    }

    public static Sketch Spare(Dice dice, int difficulty)
    {
        var size = difficulty == 2 ? dice.Between(3, 6) : dice.Between(5, 9);
        var down = dice.Between(1, Quorum.Tolerance(size));
        var site = Site.Draw(dice, size);
        var quorum = Quorum.Majority(size);
        var off = dice.Some(site.Names, down).Order(StringComparer.Ordinal).ToList();
        return new NumberSketch(
            $"The member list of etcd shows {Counted(size, "voting member")}, {site.Names[0]} to {site.Names[^1]}. "
            + $"{Listed(off)} {(down == 1 ? "was" : "were")} switched off {dice.Pick(_lately)}, and nobody ran `member remove`. "
            + "How many of the others may fail now without stopping the cluster?",
            size - down - quorum, Members,
            [
                new(Quorum.Tolerance(size - down), "That would be so if the list had become shorter. Who is switched off stays on it until `member remove`.",
                    "quorum-counts-live-members"),
                new(Quorum.Tolerance(size), $"That is the tolerance of all {size}. {AreCounted(down, "failure")} already used up."),
                new(size - down, "Then nobody would be left."),
            ],
            $"The list has {size} voting members, so the quorum is {quorum}. Alive are {size} − {down} = {size - down}, which leaves {size - down} − {quorum} = {size - down - quorum} to spare.");
    }

    public static Sketch Learner(Dice dice, int difficulty)
    {
        var size = difficulty == 2 ? dice.Between(1, 5) : dice.Between(4, 9);
        var site = Site.Draw(dice, size + 1);
        var asksQuorum = dice.Flip();
        var answer = asksQuorum ? Quorum.Majority(size) : Quorum.Tolerance(size);
        var counted = asksQuorum ? Quorum.Majority(size + 1) : Quorum.Tolerance(size + 1);
        return new NumberSketch(
            $"An etcd cluster has {Counted(size, "voting member")}, and {site.Names[^1]} has joined as a learner that is not promoted yet. All are healthy. "
            + (asksQuorum ? "What is the quorum?" : "How many voting members may fail at the same time without stopping the cluster?"),
            answer, Members,
            [
                new(counted, $"That counts the learner. It has no vote, so the size is {size}.", asksQuorum ? null : "more-members-more-tolerance"),
                new(asksQuorum ? size + 1 : answer + 1, "A learner is sent the log and nothing else: it neither votes nor adds tolerance."),
                .. Half(size),
            ],
            $"A learner does not count. The quorum of {Counted(size, "voting member")} is {Quorum.Majority(size)} and the tolerance {Quorum.Tolerance(size)}.");
    }

    private static ImmutableArray<Slip> Half(int size) =>
        size % 2 == 0 ? [new(size / 2, $"Half of {size} is not a majority: a majority is more than half.", "half-is-a-majority")] : [];
}
