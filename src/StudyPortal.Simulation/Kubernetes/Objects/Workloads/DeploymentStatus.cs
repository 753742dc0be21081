using System.Collections.Immutable;

namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>How far a Deployment is.</summary>
public sealed record DeploymentStatus
{
    /// <summary>The generation of the spec that the counts speak of.</summary>
    public long ObservedGeneration { get; init; }

    /// <summary>Pods in all.</summary>
    public int Replicas { get; init; }

    /// <summary>Pods of the newest template.</summary>
    public int UpdatedReplicas { get; init; }

    /// <summary>Pods that are ready.</summary>
    public int ReadyReplicas { get; init; }

    /// <summary>Pods that have been ready long enough.</summary>
    public int AvailableReplicas { get; init; }

    /// <summary>Pods that are missing to the wanted number of available ones.</summary>
    public int UnavailableReplicas { get; init; }

    /// <summary>Available, Progressing.</summary>
    public ImmutableArray<DeploymentCondition> Conditions { get; init; } = [];
}
