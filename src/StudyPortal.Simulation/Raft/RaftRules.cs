namespace StudyPortal.Simulation.Raft;

/// <summary>
/// The rules that make Raft safe, so that a test can break one and see that its checker notices. Everything else runs with <see cref="Sound"/>.
/// </summary>
internal sealed record RaftRules
{
    public static RaftRules Sound { get; } = new();

    /// <summary>A member votes once in a term (Raft §5.2).</summary>
    public bool VoteOnce { get; init; } = true;

    /// <summary>A vote goes only to a candidate whose log is up to date (Raft §5.4.1).</summary>
    public bool VoteForUpToDateLogs { get; init; } = true;

    /// <summary>Entries are taken only where the log has the entry before them (Raft §5.3).</summary>
    public bool CheckPreviousEntry { get; init; } = true;

    /// <summary>A leader counts copies only of entries of its own term (Raft §5.4.2).</summary>
    public bool CommitOwnTermOnly { get; init; } = true;

    /// <summary>A leader answers a read only once a majority has confirmed that it still leads (thesis §6.4).</summary>
    public bool ConfirmReads { get; init; } = true;

    /// <summary>Answers and the own vote and copy wait for the disk (Raft figure 2).</summary>
    public bool PersistBeforeAnswering { get; init; } = true;

    /// <summary>A majority is one of the present voters, not of the founding ones (thesis §4.1).</summary>
    public bool CountPresentVoters { get; init; } = true;

    /// <summary>A change of the membership waits for the one before it (thesis §4.1).</summary>
    public bool OneChangeAtATime { get; init; } = true;
}
