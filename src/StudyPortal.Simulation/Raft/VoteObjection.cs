namespace StudyPortal.Simulation.Raft;

/// <summary>Why a member does not vote for a candidate.</summary>
public enum VoteObjection
{
    /// <summary>It has heard a leader within the election timeout.</summary>
    HearsLeader,

    /// <summary>Its own log is more up to date.</summary>
    StaleLog,

    /// <summary>It voted for another in this term, or the term has a leader, or is over.</summary>
    Decided,
}
