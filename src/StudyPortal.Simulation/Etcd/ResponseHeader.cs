using StudyPortal.Simulation.Raft;

namespace StudyPortal.Simulation.Etcd;

/// <summary>Who answered, and what it knew.</summary>
/// <param name="Cluster">The cluster.</param>
/// <param name="Member">The member that answered.</param>
/// <param name="Revision">Of the store when it answered.</param>
/// <param name="RaftTerm">Its term.</param>
public sealed record ResponseHeader(ClusterId Cluster, MemberId Member, long Revision, long RaftTerm)
{
    /// <summary>What an error has.</summary>
    public static ResponseHeader None { get; } = new(default, MemberId.None, 0, 0);
}
