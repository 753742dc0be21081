namespace StudyPortal.Simulation.Raft;

/// <summary>
/// What a member wants done after a step. The host hands in an empty one, does what it says in this order (write, restore, apply, send, read, tell) and may
/// clear it and use it again.
/// </summary>
public sealed class Intentions
{
    /// <summary>What to bring to the disk, or null. The messages below do not have to wait for it.</summary>
    public DiskWrite? Write { get; set; }

    /// <summary>What to send; an <see cref="InstallSnapshot"/> with what <see cref="RaftNode.Capture"/> gives.</summary>
    public List<RaftMessage> Messages { get; } = [];

    /// <summary>The state to put in place of the state machine's own, before anything is applied; or null.</summary>
    public Snapshot? Restore { get; set; }

    /// <summary>Committed entries in their order, each given once in the life of a process.</summary>
    public List<Entry> Apply { get; } = [];

    /// <summary>Reads that may be answered.</summary>
    public List<ReadState> Reads { get; } = [];

    /// <summary>Inputs that were not taken.</summary>
    public List<Refusal> Refusals { get; } = [];

    /// <summary>What happened.</summary>
    public List<RaftFact> Facts { get; } = [];

    /// <summary>Empties everything.</summary>
    public void Clear()
    {
        (Write, Restore) = (null, null);
        Messages.Clear();
        Apply.Clear();
        Reads.Clear();
        Refusals.Clear();
        Facts.Clear();
    }
}
