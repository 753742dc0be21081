namespace StudyPortal.Simulation.Etcd.Serving;

/// <summary>What the metrics count since the process has started.</summary>
internal sealed class ServerCounters
{
    private const int Buckets = 14;

    private readonly int[] _fsyncs;

    public ServerCounters() => _fsyncs = new int[Buckets];

    private ServerCounters(ServerCounters other)
    {
        _fsyncs = [.. other._fsyncs];
        (LeaderChanges, FailedProposals, SlowReads) = (other.LeaderChanges, other.FailedProposals, other.SlowReads);
        (Fsyncs, FsyncTime, SlowApplies) = (other.Fsyncs, other.FsyncTime, other.SlowApplies);
        (HeartbeatFailures, Puts) = (other.HeartbeatFailures, other.Puts);
    }

    public long LeaderChanges { get; set; }

    public long FailedProposals { get; set; }

    public long SlowReads { get; set; }

    public long Fsyncs { get; private set; }

    public TimeSpan FsyncTime { get; private set; }

    public long SlowApplies { get; set; }

    public long HeartbeatFailures { get; set; }

    public long Puts { get; set; }

    public ServerCounters Fork() => new(this);

    public void AddFsync(TimeSpan took)
    {
        Fsyncs++;
        FsyncTime += took;
        for (var bucket = 0; bucket < Buckets; bucket++)
        {
            if (took.Ticks > TimeSpan.TicksPerMillisecond << bucket)
                continue;
            _fsyncs[bucket]++;
            return;
        }
    }

    /// <summary>Writes that took 2 to the power of <paramref name="bucket"/> milliseconds at most.</summary>
    public long FsyncsUpTo(int bucket) => _fsyncs.Take(bucket + 1).Sum();
}
