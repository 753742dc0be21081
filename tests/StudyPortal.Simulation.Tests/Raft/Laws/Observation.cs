using StudyPortal.Simulation.Raft;
using StudyPortal.Simulation.Tests.Raft.Cluster;

namespace StudyPortal.Simulation.Tests.Raft.Laws;

/// <summary>A member after a step, with what every earlier step has shown.</summary>
/// <param name="Chronicle">Does not know of this step yet.</param>
internal sealed record Observation(RaftCluster Cluster, Chronicle Chronicle)
{
    public ClusterMember Member { get; set; } = null!;

    public Intentions Intentions { get; set; } = null!;

    public MemberView Before { get; set; } = null!;

    public RaftNode Node => Member.Node!;

    /// <summary>Entries that are in the member's log and were not before the step, last first.</summary>
    public List<Entry> NewEntries { get; } = [];

    public bool HasNew<T>()
        where T : RaftFact
    {
        foreach (var fact in Intentions.Facts)
        {
            if (fact is T)
                return true;
        }

        return false;
    }
}
