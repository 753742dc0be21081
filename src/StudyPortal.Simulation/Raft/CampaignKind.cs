namespace StudyPortal.Simulation.Raft;

/// <summary>What a candidate wants.</summary>
public enum CampaignKind
{
    /// <summary>To know whether it would win; nobody changes its term.</summary>
    PreVote,

    /// <summary>To win.</summary>
    Election,

    /// <summary>To win because the leader told it to; members vote even though they hear a leader.</summary>
    Transfer,
}
