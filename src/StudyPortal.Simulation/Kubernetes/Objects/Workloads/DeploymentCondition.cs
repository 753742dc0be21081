namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>One statement about a Deployment.</summary>
public sealed record DeploymentCondition(string Type, ConditionStatus Status, string Reason, string Message)
{
    /// <summary>When it was last confirmed or changed.</summary>
    public DateTimeOffset LastUpdateAt { get; init; }

    /// <summary>When the status last changed.</summary>
    public DateTimeOffset LastTransitionAt { get; init; }
}
