namespace StudyPortal.Simulation.Raft;

/// <summary>Why a leader stops leading.</summary>
public enum StepDownReason
{
    /// <summary>It heard of a higher term.</summary>
    HigherTerm,

    /// <summary>It heard from no majority for an election timeout (CheckQuorum).</summary>
    QuorumNotActive,
}
