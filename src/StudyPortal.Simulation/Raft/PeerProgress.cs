namespace StudyPortal.Simulation.Raft;

/// <summary>What a leader knows of a member's log.</summary>
/// <param name="Match">Up to here the member is known to have the log on its disk.</param>
/// <param name="Next">The next entry to send.</param>
/// <param name="Mode">How entries are sent.</param>
/// <param name="IsActive">Whether the member was heard since the last check of the quorum.</param>
public readonly record struct PeerProgress(long Match, long Next, ProgressMode Mode, bool IsActive)
{
    private const int ReadyPercent = 90;

    /// <summary>Whether a learner with this progress may be promoted: it has nine tenths of the leader's log (etcd server.go, isLearnerReady).</summary>
    /// <param name="leaderMatch">The leader's own match.</param>
    public bool IsReadyToVote(long leaderMatch) => Match * 100 >= leaderMatch * ReadyPercent;
}
