namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>One health statement about a node.</summary>
public sealed record NodeCondition(string Type, ConditionStatus Status, string Reason, string Message)
{
    /// <summary>When the kubelet last said so.</summary>
    public DateTimeOffset LastHeartbeatAt { get; init; }

    /// <summary>When the status last changed.</summary>
    public DateTimeOffset LastTransitionAt { get; init; }
}
