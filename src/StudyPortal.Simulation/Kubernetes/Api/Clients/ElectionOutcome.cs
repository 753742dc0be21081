namespace StudyPortal.Simulation.Kubernetes.Api.Clients;

/// <summary>What became of a candidate.</summary>
public enum ElectionOutcome
{
    /// <summary>It is what it was.</summary>
    Unchanged,

    /// <summary>It holds the office now.</summary>
    Won,

    /// <summary>It held the office and could not renew it; the program ends.</summary>
    Lost,
}
