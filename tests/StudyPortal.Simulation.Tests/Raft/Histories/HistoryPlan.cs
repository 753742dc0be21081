using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Raft;
using StudyPortal.Simulation.Tests.Raft.Cluster;
using StudyPortal.Simulation.Wire;

namespace StudyPortal.Simulation.Tests.Raft.Histories;

/// <summary>What a seed decides before a history begins.</summary>
internal static class HistoryPlan
{
    public static ClusterOptions Draw(ulong seed, Chance chance) => new()
    {
        Seed = seed,
        Members = chance.Pick(1, 2, 3, 3, 3, 4, 5, 5),
        Settings = RaftSettings.Etcd with
        {
            PreVote = chance.Of(3, 4),
            CheckQuorum = chance.Of(3, 4),
            MostEntriesPerMessage = chance.Pick(1, 2, 64),
            MostInflightMessages = chance.Pick(1, 3, 512),
        },
        Links = new LinkQuality(
            LatencyUs: chance.Pick(100, 1_000, 20_000), JitterUs: chance.Pick(100, 5_000, 60_000), LossPerMille: chance.Pick(0, 0, 20, 100),
            DuplicatePerMille: chance.Pick(0, 0, 50), KeepsOrder: chance.Of(1, 2)),
        FsyncUs = chance.Pick(100, 2_000, 30_000),
        FsyncJitterUs = chance.Pick(100, 20_000),
    };
}
