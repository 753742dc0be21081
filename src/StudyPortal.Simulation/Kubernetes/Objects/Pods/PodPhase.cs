namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>Where a pod stands as a whole.</summary>
public enum PodPhase
{
    /// <summary>Not yet running.</summary>
    Pending,

    /// <summary>Bound to a node, and a container runs or is about to.</summary>
    Running,

    /// <summary>All containers ended well and stay so.</summary>
    Succeeded,

    /// <summary>All containers ended and one of them badly.</summary>
    Failed,

    /// <summary>Nobody can say.</summary>
    Unknown,
}
