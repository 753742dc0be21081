using StudyPortal.Simulation.Raft;

namespace StudyPortal.Simulation.Tests.Raft.Cluster;

/// <summary>Looks at a member after each step, before its intentions are carried out.</summary>
internal interface IClusterObserver
{
    void Stepped(RaftCluster cluster, ClusterMember member, Intentions intentions);
}
