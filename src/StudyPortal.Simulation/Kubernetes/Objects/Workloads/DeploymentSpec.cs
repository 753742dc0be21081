namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>What a Deployment shall keep running.</summary>
public sealed record DeploymentSpec(LabelSelector Selector, PodTemplate Template)
{
    /// <summary>How many pods.</summary>
    public int Replicas { get; init; } = 1;

    /// <summary>Whether old pods go before new ones come (Recreate) instead of little by little.</summary>
    public bool Recreate { get; init; }

    /// <summary>How many pods may be missing during a rollout.</summary>
    public IntOrString MaxUnavailable { get; init; } = new("25%");

    /// <summary>How many pods there may be too many during a rollout.</summary>
    public IntOrString MaxSurge { get; init; } = new("25%");

    /// <summary>Seconds that a pod must be ready to count as available.</summary>
    public int MinReadySeconds { get; init; }

    /// <summary>How many old ReplicaSets are kept.</summary>
    public int RevisionHistoryLimit { get; init; } = 10;

    /// <summary>Seconds without progress after which a rollout counts as failed.</summary>
    public int ProgressDeadlineSeconds { get; init; } = 600;

    /// <summary>Whether changes wait.</summary>
    public bool Paused { get; init; }
}
