namespace StudyPortal.Simulation.Raft;

/// <summary>All that can reach a member; a message from another member (<see cref="RaftMessage"/>) is one of them.</summary>
public abstract record RaftInput;

/// <summary><see cref="RaftSettings.TickInterval"/> has passed.</summary>
public sealed record Tick : RaftInput
{
    /// <summary>The only one that is needed.</summary>
    public static Tick Instance { get; } = new();
}

/// <summary>Stand for election now, without waiting for the timeout.</summary>
public sealed record Campaign : RaftInput;

/// <summary>Put a payload into the log. Whoever proposes recognises it when it is applied; a follower hands it to its leader and hears no more of it.</summary>
public sealed record Propose(Payload Payload) : RaftInput;

/// <summary>Ask up to where a linearizable read must see the log.</summary>
/// <param name="Ticket">Comes back in the <see cref="ReadState"/>.</param>
public sealed record Read(long Ticket) : RaftInput;

/// <summary>Hand the leader's office to a voter.</summary>
public sealed record TransferLeadership(MemberId To) : RaftInput;

/// <summary>A <see cref="DiskWrite"/> is on the disk.</summary>
/// <param name="Number">Which; anything but the one under way is a bug.</param>
public sealed record Persisted(long Number) : RaftInput;

/// <summary>The state machine as it is after the last applied entry, in place of the log.</summary>
/// <param name="State">The state machine.</param>
/// <param name="KeepEntries">Entries before it that stay in the log, so that a slow follower needs no snapshot. etcd: 5,000.</param>
public sealed record TakeSnapshot(StateImage State, int KeepEntries) : RaftInput;

/// <summary>The last message to a member did not arrive: its connection is broken.</summary>
public sealed record ReportUnreachable(MemberId Member) : RaftInput;

/// <summary>What became of a snapshot that was sent to a member. Until its leader hears this, or the member answers, it sends it no entries.</summary>
public sealed record ReportSnapshot(MemberId Member, bool HasArrived) : RaftInput;
