namespace StudyPortal.Simulation.Raft;

/// <summary>What is on a member's disk and survives a crash: an immutable value (Raft figure 2, persistent state).</summary>
/// <param name="Term">The latest term that the member has seen.</param>
/// <param name="Vote">Whom it voted for in that term.</param>
/// <param name="Committed">What it knew to be committed. It may lag, as it is written without waiting for the disk.</param>
/// <param name="Snapshot">The state before the log.</param>
/// <param name="Log">The entries.</param>
public sealed record DurableState(long Term, MemberId Vote, long Committed, Snapshot Snapshot, RaftLog Log)
{
    /// <summary>A new disk, or one whose content was lost.</summary>
    public static DurableState Blank { get; } = new(0, MemberId.None, 0, Snapshot.None, RaftLog.Empty);

    /// <summary>The term of the entries that a cluster begins with; no leader ever has it.</summary>
    public const long FoundingTerm = 1;

    /// <summary>
    /// What every founding member of a new cluster starts with: the additions of all of them as the first entries, of term 1 and committed
    /// (etcd-io/raft bootstrap.go). So the first elected leader has term 2.
    /// </summary>
    public static DurableState Founding(IEnumerable<AddVoter> members)
    {
        Entry[] entries = [.. members.OrderBy(member => member.Member).Select((member, index) => new Entry(FoundingTerm, index + 1, member))];
        return Blank with { Term = FoundingTerm, Committed = entries.Length, Log = RaftLog.Empty.Append(entries) };
    }
}
