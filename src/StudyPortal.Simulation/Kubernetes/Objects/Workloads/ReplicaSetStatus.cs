namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>How far a ReplicaSet is.</summary>
public sealed record ReplicaSetStatus
{
    /// <summary>The generation of the spec that the counts speak of.</summary>
    public long ObservedGeneration { get; init; }

    /// <summary>Pods in all.</summary>
    public int Replicas { get; init; }

    /// <summary>Pods with all labels of the template.</summary>
    public int FullyLabeledReplicas { get; init; }

    /// <summary>Pods that are ready.</summary>
    public int ReadyReplicas { get; init; }

    /// <summary>Pods that have been ready long enough.</summary>
    public int AvailableReplicas { get; init; }
}
