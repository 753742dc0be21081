using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Raft;

namespace StudyPortal.Simulation.Etcd.Serving;

/// <summary>What a member wants to be reminded of.</summary>
internal abstract record EtcdWake : Wake;

/// <summary>A heartbeat interval is over.</summary>
internal sealed record TickWake : EtcdWake
{
    public static TickWake Instance { get; } = new();
}

/// <summary>A write has reached the disk.</summary>
internal sealed record WrittenWake(DiskWrite Write, TimeSpan Took) : EtcdWake;

/// <summary>A round of reads has waited so long for its leader that it asks again.</summary>
internal sealed record ReadWake(long Ticket) : EtcdWake;

/// <summary>Clients are served from now on, whether the member has found its cluster or not.</summary>
internal sealed record ServeWake : EtcdWake
{
    public static ServeWake Instance { get; } = new();
}

/// <summary>A snapshot that was sent has had the time to arrive.</summary>
internal sealed record SnapshotWake(MemberId To) : EtcdWake;

/// <summary>The database file is rewritten.</summary>
internal sealed record DefragmentedWake(CallId Call) : EtcdWake;

/// <summary>The process ends: it was removed, or has given its office away, or has waited for that long enough.</summary>
internal sealed record StopWake(bool IsRemoved) : EtcdWake;
