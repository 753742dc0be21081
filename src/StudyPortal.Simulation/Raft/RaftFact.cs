namespace StudyPortal.Simulation.Raft;

/// <summary>Something that happened to a member. The host knows when and where, and makes an occurrence of it.</summary>
/// <param name="Kind">What sort of thing, in a few words that stay the same.</param>
public abstract record RaftFact(string Kind)
{
    /// <summary>A whole plain sentence.</summary>
    /// <param name="self">The member's own name.</param>
    /// <param name="nameOf">The names of the others.</param>
    public abstract string Sentence(string self, Func<MemberId, string> nameOf);
}

/// <summary>It asks the others whether they would vote for it.</summary>
public sealed record PreVoteStarted(long Term) : RaftFact("pre-vote started")
{
    /// <inheritdoc/>
    public override string Sentence(string self, Func<MemberId, string> nameOf) => $"{self} hears no leader and asks whether it would win an election for term {Term}.";
}

/// <summary>It stands for election.</summary>
public sealed record ElectionStarted(long Term) : RaftFact("election started")
{
    /// <inheritdoc/>
    public override string Sentence(string self, Func<MemberId, string> nameOf) => $"{self} stands for election in term {Term}.";
}

/// <summary>It gave its vote.</summary>
public sealed record VoteGranted(MemberId Candidate, long Term) : RaftFact("vote granted")
{
    /// <inheritdoc/>
    public override string Sentence(string self, Func<MemberId, string> nameOf) => $"{self} votes for {nameOf(Candidate)} in term {Term}.";
}

/// <summary>It did not give its vote, or would not.</summary>
public sealed record VoteRefused(MemberId Candidate, long Term, bool IsPreVote, VoteObjection Objection) : RaftFact("vote refused")
{
    /// <inheritdoc/>
    public override string Sentence(string self, Func<MemberId, string> nameOf) =>
        $"{self} {(IsPreVote ? "would not vote" : "does not vote")} for {nameOf(Candidate)} in term {Term}: " + Objection switch
        {
            VoteObjection.HearsLeader => "it hears a leader.",
            VoteObjection.StaleLog => "the candidate's log lacks entries.",
            _ => "it has voted or knows a leader.",
        };
}

/// <summary>It won an election.</summary>
public sealed record LeaderElected(long Term) : RaftFact("leader elected")
{
    /// <inheritdoc/>
    public override string Sentence(string self, Func<MemberId, string> nameOf) => $"{self} becomes leader of term {Term}.";
}

/// <summary>It did not win a majority.</summary>
public sealed record ElectionLost(long Term, bool IsPreVote) : RaftFact("election lost")
{
    /// <inheritdoc/>
    public override string Sentence(string self, Func<MemberId, string> nameOf) =>
        $"{self} {(IsPreVote ? "would not win" : "does not win")} the election for term {Term}.";
}

/// <summary>It hears a leader for the first time in a term.</summary>
public sealed record LeaderFollowed(MemberId Leader, long Term) : RaftFact("leader followed")
{
    /// <inheritdoc/>
    public override string Sentence(string self, Func<MemberId, string> nameOf) => $"{self} follows {nameOf(Leader)}, leader of term {Term}.";
}

/// <summary>It knows no leader any more.</summary>
public sealed record LeaderLost(MemberId Leader, long Term) : RaftFact("leader lost")
{
    /// <inheritdoc/>
    public override string Sentence(string self, Func<MemberId, string> nameOf) => $"{self} gives up {nameOf(Leader)} as leader and is in term {Term}.";
}

/// <summary>It is no longer leader.</summary>
public sealed record SteppedDown(long Term, StepDownReason Reason) : RaftFact("leader stepped down")
{
    /// <inheritdoc/>
    public override string Sentence(string self, Func<MemberId, string> nameOf) => $"{self} stops leading term {Term}: " + Reason switch
    {
        StepDownReason.QuorumNotActive => "it hears from no majority.",
        _ => "there is a higher term.",
    };
}

/// <summary>As leader, it learnt that a majority has these entries.</summary>
public sealed record EntriesCommitted(long From, long To) : RaftFact("entry committed")
{
    /// <inheritdoc/>
    public override string Sentence(string self, Func<MemberId, string> nameOf) =>
        From == To ? $"{self} commits entry {To}." : $"{self} commits entries {From} to {To}.";
}

/// <summary>Its log and the leader's parted; the leader's goes.</summary>
public sealed record EntriesOverwritten(long From, long To) : RaftFact("entries overwritten")
{
    /// <inheritdoc/>
    public override string Sentence(string self, Func<MemberId, string> nameOf) =>
        $"{self} drops its uncommitted {(From == To ? $"entry {To}" : $"entries {From} to {To}")}, which the leader does not have.";
}

/// <summary>It applied a change of the membership.</summary>
public sealed record MembershipChanged(MembershipChange Change, Membership Membership) : RaftFact("membership changed")
{
    /// <inheritdoc/>
    public override string Sentence(string self, Func<MemberId, string> nameOf) => $"{self} applies that {nameOf(Change.Member)} " + Change switch
    {
        AddVoter => "joins with a vote",
        AddLearner => "joins as a learner",
        PromoteLearner => "is promoted and votes",
        RemoveMember => "is removed",
        _ => "has new addresses",
    } + $"; a majority is {(Membership.Voters.IsEmpty ? 0 : Quorum.Majority(Membership.Voters.Length))} of {Membership.Voters.Length}.";
}

/// <summary>As leader, it began to hand its office over.</summary>
public sealed record TransferStarted(MemberId To) : RaftFact("transfer started")
{
    /// <inheritdoc/>
    public override string Sentence(string self, Func<MemberId, string> nameOf) => $"{self} hands the leadership to {nameOf(To)} and takes no proposals meanwhile.";
}

/// <summary>It keeps its office.</summary>
public sealed record TransferAborted(MemberId To) : RaftFact("transfer aborted")
{
    /// <inheritdoc/>
    public override string Sentence(string self, Func<MemberId, string> nameOf) => $"{self} gives up handing the leadership to {nameOf(To)}.";
}

/// <summary>It took a snapshot of its state machine.</summary>
public sealed record SnapshotTaken(LogPosition Position) : RaftFact("snapshot taken")
{
    /// <inheritdoc/>
    public override string Sentence(string self, Func<MemberId, string> nameOf) => $"{self} takes a snapshot at entry {Position}.";
}

/// <summary>As leader, it sent a snapshot, since entries that the follower needs are compacted away.</summary>
public sealed record SnapshotSent(MemberId To, LogPosition Position) : RaftFact("snapshot sent")
{
    /// <inheritdoc/>
    public override string Sentence(string self, Func<MemberId, string> nameOf) => $"{self} sends {nameOf(To)} its snapshot at entry {Position}.";
}

/// <summary>A leader's snapshot took the place of its log and state.</summary>
public sealed record SnapshotRestored(LogPosition Position) : RaftFact("snapshot restored")
{
    /// <inheritdoc/>
    public override string Sentence(string self, Func<MemberId, string> nameOf) => $"{self} goes on from the leader's snapshot at entry {Position}.";
}

/// <summary>What it holds cannot be squared with what the cluster has committed: it halts, as etcd panics.</summary>
public sealed record Halted(string Message) : RaftFact("member halted")
{
    /// <inheritdoc/>
    public override string Sentence(string self, Func<MemberId, string> nameOf) => $"{self} halts: {Message}";
}
