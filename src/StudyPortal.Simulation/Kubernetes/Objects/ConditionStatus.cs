namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>Whether a condition holds.</summary>
public enum ConditionStatus
{
    /// <summary>Nobody can say.</summary>
    Unknown,

    /// <summary>It holds.</summary>
    True,

    /// <summary>It does not hold.</summary>
    False,
}
