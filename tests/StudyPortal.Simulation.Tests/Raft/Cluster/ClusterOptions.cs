using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Raft;
using StudyPortal.Simulation.Wire;

namespace StudyPortal.Simulation.Tests.Raft.Cluster;

/// <summary>How a cluster under test is built. Disk times are in microseconds.</summary>
internal sealed record ClusterOptions
{
    public required ulong Seed { get; init; }

    public required int Members { get; init; }

    public RaftSettings Settings { get; init; } = RaftSettings.Etcd;

    public LinkQuality Links { get; init; } = LinkQuality.DataCentre;

    public int FsyncUs { get; init; } = 1_000;

    public int FsyncJitterUs { get; init; } = 1_000;

    /// <summary>Starts a member; a test of a broken rule starts a broken one.</summary>
    public Func<MemberId, RaftSettings, DurableState, Prng, RaftNode> Start { get; init; } =
        static (id, settings, disk, prng) => new RaftNode(id, settings, disk, prng);
}
