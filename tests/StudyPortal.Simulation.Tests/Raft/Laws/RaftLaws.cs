using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Raft;

namespace StudyPortal.Simulation.Tests.Raft.Laws;

/// <summary>The laws of Raft (figure 3 of the paper) and those that they rest on, each checked after every step of every member.</summary>
internal static class RaftLaws
{
    public static readonly Invariant<Observation> ElectionSafety = new("election safety", seen =>
        seen.Node.Role == RaftRole.Leader && seen.Chronicle.Winners.TryGetValue(seen.Node.Term, out var winner) && winner != seen.Node.Id
            ? $"{winner} and {seen.Node.Id} both lead term {seen.Node.Term}." : null);

    public static readonly Invariant<Observation> OneAcceptedLeader = new("one accepted leader", seen =>
        seen.Node.Leader != MemberId.None && seen.Chronicle.Accepted.TryGetValue(seen.Node.Term, out var leader) && leader != seen.Node.Leader
            ? $"{leader} and {seen.Node.Leader} are both taken for the leader of term {seen.Node.Term}." : null);

    /// <summary>Of the votes that others were told; what a crash undoes before it left the member never happened.</summary>
    public static readonly Invariant<Observation> OneVote = new("one vote per term", seen =>
    {
        foreach (var message in seen.Intentions.Messages)
        {
            if (Chronicle.VoteIn(message) is { } candidate && seen.Chronicle.Votes.TryGetValue((message.From, message.Term), out var vote) && vote != candidate)
                return $"{message.From} votes for {vote} and {candidate} in term {message.Term}.";
        }

        return null;
    });

    public static readonly Invariant<Observation> LogMatching = new("log matching", seen =>
    {
        foreach (var entry in seen.NewEntries)
        {
            if (seen.Chronicle.Written.TryGetValue(entry.Position, out var written)
                && (!ReferenceEquals(written.Entry, entry) || (seen.Node.Log.TermAt(entry.Index - 1) ?? 0) != written.TermBefore))
                return $"{seen.Node.Id} has another entry at {entry.Position}, or after another one, than there was before.";
        }

        return null;
    });

    public static readonly Invariant<Observation> LeaderCompleteness = new("leader completeness", seen =>
    {
        if (!seen.HasNew<LeaderElected>())
            return null;
        foreach (var entry in seen.Chronicle.Committed)
        {
            // Who wins an earlier term late may lack it, and can commit nothing.
            if (seen.Chronicle.CommittedIn[(int)entry.Index - 1] < seen.Node.Term && entry.Index > seen.Node.Log.Base.Index && !seen.Node.Log.Has(entry.Position))
                return $"{seen.Node.Id} leads term {seen.Node.Term} without the committed entry {entry.Position}.";
        }

        return null;
    });

    public static readonly Invariant<Observation> StateMachineSafety = new("state machine safety", seen =>
    {
        foreach (var entry in seen.Intentions.Apply)
        {
            if (entry.Index <= seen.Chronicle.Committed.Count && !ReferenceEquals(seen.Chronicle.Committed[(int)entry.Index - 1], entry))
                return $"{seen.Node.Id} applies another entry at {entry.Position} than was committed.";
        }

        return null;
    });

    public static readonly Invariant<Observation> CommittedStays = new("committed entries stay", seen =>
    {
        var known = Math.Min(seen.Node.Committed, seen.Chronicle.Committed.Count);
        return known > 0 && seen.Node.Log.TermAt(known) is { } term && term != seen.Chronicle.Committed[(int)known - 1].Term
            ? $"{seen.Node.Id} takes another entry for the committed one at {known}." : null;
    });

    public static readonly Invariant<Observation> DurableMajority = new("committed on the disks of a majority", seen =>
        seen.HasNew<EntriesCommitted>() && !IsOnMajority(seen, seen.Before.Membership) && !IsOnMajority(seen, seen.Node.Membership)
            ? $"{seen.Node.Id} commits entry {seen.Node.Committed}, which is not on the disks of a majority." : null);

    public static readonly Invariant<Observation> CommitsItsOwnTerm = new("a leader commits entries of its own term", seen =>
        seen.HasNew<EntriesCommitted>() && seen.Node.Role == RaftRole.Leader && seen.Node.Log.TermAt(seen.Node.Committed) != seen.Node.Term
            ? $"{seen.Node.Id}, leader of term {seen.Node.Term}, commits entry {seen.Node.Committed} of an earlier term by counting." : null);

    public static readonly Invariant<Observation> OneChange = new("one change at a time", seen =>
    {
        if (seen.Node.Role != RaftRole.Leader || seen.NewEntries.Count == 0)
            return null;
        var changes = 0;
        for (var index = seen.Node.Committed + 1; index <= seen.Node.Log.Last.Index; index++)
            changes += seen.Node.Log[index].Payload is MembershipChange ? 1 : 0;
        return changes > 1 ? $"{changes} changes of the membership wait in the log of {seen.Node.Id}." : null;
    });

    public static readonly Invariant<Observation> Monotonic = new("term and commit index never fall", seen =>
        seen.Before.Process == seen.Member.Process && (seen.Node.Term < seen.Before.Term || seen.Node.Committed < seen.Before.Committed)
            ? $"{seen.Node.Id} goes back to term {seen.Node.Term} or commit index {seen.Node.Committed}." : null);

    public static readonly Invariant<Observation> NobodyHalts = new("no member halts", seen =>
        seen.HasNew<Halted>() ? $"{seen.Node.Id} halts." : null);

    /// <summary>Checked on the clients' operations, once a history is over.</summary>
    public static readonly Invariant<Observation> Linearizability = new("linearizability", seen => LinearizabilityChecker.Violation(seen.Cluster.Operations));

    /// <summary>What is checked after every step.</summary>
    public static readonly IReadOnlyList<Invariant<Observation>> Always =
    [
        ElectionSafety, OneAcceptedLeader, OneVote, LogMatching, LeaderCompleteness, StateMachineSafety, CommittedStays, DurableMajority, CommitsItsOwnTerm,
        OneChange, Monotonic, NobodyHalts,
    ];

    private static bool IsOnMajority(Observation seen, Membership membership)
    {
        var position = new LogPosition(seen.Node.Committed, seen.Node.Log.TermAt(seen.Node.Committed) ?? 0);
        var copies = 0;
        foreach (var member in seen.Cluster.Members)
        {
            if (membership.IsVoter(member.Id) && (member.Disk.Snapshot.Position.Index >= position.Index || member.Disk.Log.Has(position)))
                copies++;
        }

        return 2 * copies > membership.Voters.Length;
    }
}
