using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Raft;

namespace StudyPortal.Simulation.Tests.Raft.Cluster;

/// <summary>A member with its process, which may be down, its disk and its state machine.</summary>
internal sealed class ClusterMember(int place, MemberId id, DurableState disk)
{
    public int Place { get; } = place;

    public MemberId Id { get; } = id;

    public string Name => $"m{Id}";

    /// <summary>Null while the process is down.</summary>
    public RaftNode? Node { get; set; }

    public DurableState Disk { get; set; } = disk;

    /// <summary>Starts so far.</summary>
    public int Process { get; set; }

    public KeyValues Store { get; set; } = KeyValues.Empty;

    /// <summary>Microseconds that each write takes on top.</summary>
    public int SlowDiskUs { get; set; }

    public bool IsPaused { get; set; }

    /// <summary>Operations that clients wait for here.</summary>
    public List<int> Waiting { get; private init; } = [];

    /// <summary>Reads that wait until an index is applied.</summary>
    public List<ReadState> Reads { get; private init; } = [];

    public Prng Prng { get; set; }

    public ClusterMember Fork() => new(Place, Id, Disk)
    {
        Node = Node?.Fork(), Process = Process, Store = Store, SlowDiskUs = SlowDiskUs, IsPaused = IsPaused, Waiting = [.. Waiting], Reads = [.. Reads], Prng = Prng,
    };
}
