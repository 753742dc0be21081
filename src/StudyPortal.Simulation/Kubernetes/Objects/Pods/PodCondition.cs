namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>One statement about a pod.</summary>
public sealed record PodCondition(string Type, ConditionStatus Status, string Reason = "", string Message = "")
{
    /// <summary>When the status last changed.</summary>
    public DateTimeOffset LastTransitionAt { get; init; }
}
