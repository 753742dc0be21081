namespace StudyPortal.Simulation.Raft;

/// <summary>What a member is at the moment. A learner is a follower.</summary>
public enum RaftRole
{
    /// <summary>Takes entries from a leader, or waits for one.</summary>
    Follower,

    /// <summary>Asks whether it would win an election.</summary>
    PreCandidate,

    /// <summary>Stands for election.</summary>
    Candidate,

    /// <summary>Orders the log.</summary>
    Leader,
}
