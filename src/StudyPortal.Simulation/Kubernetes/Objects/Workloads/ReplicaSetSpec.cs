namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>What a ReplicaSet shall keep running.</summary>
public sealed record ReplicaSetSpec(LabelSelector Selector, PodTemplate Template)
{
    /// <summary>How many pods.</summary>
    public int Replicas { get; init; } = 1;

    /// <summary>Seconds that a pod must be ready to count as available.</summary>
    public int MinReadySeconds { get; init; }
}
