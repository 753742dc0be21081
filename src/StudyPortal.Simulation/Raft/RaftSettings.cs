namespace StudyPortal.Simulation.Raft;

/// <summary>How a member is set up. Times are in ticks of <see cref="TickInterval"/>.</summary>
public sealed record RaftSettings
{
    /// <summary>etcd's <c>--heartbeat-interval</c>: the host gives a <see cref="Tick"/> so often.</summary>
    public static TimeSpan TickInterval { get; } = TimeSpan.FromMilliseconds(100);

    /// <summary>As etcd sets its members up: 100 ms, 1000 ms, PreVote and CheckQuorum on.</summary>
    public static RaftSettings Etcd { get; } = new();

    /// <summary>Ticks between two heartbeats of a leader.</summary>
    public int HeartbeatTicks { get; init; } = 1;

    /// <summary>Ticks without a leader after which an election may begin. Each wait is drawn from here to twice as many, less one.</summary>
    public int ElectionTicks { get; init; } = 10;

    /// <summary>Whether a member asks if it could win before it disturbs the others with a new term (Raft thesis §9.6).</summary>
    public bool PreVote { get; init; } = true;

    /// <summary>Whether a leader that hears from no majority steps down, and members that hear a leader refuse to vote (thesis §6.2 and §4.2.3).</summary>
    public bool CheckQuorum { get; init; } = true;

    /// <summary>Entries that one message may carry.</summary>
    public int MostEntriesPerMessage { get; init; } = 64;

    /// <summary>Messages with entries under way to one member before the leader waits for an answer. etcd: 512.</summary>
    public int MostInflightMessages { get; init; } = 512;

    /// <summary>Entries that a leader takes before the first of them is committed.</summary>
    public int MostUncommittedEntries { get; init; } = 5_000;

    /// <summary>Reads that wait for the leader to be confirmed.</summary>
    public int MostPendingReads { get; init; } = 5_000;
}
