namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>How far a DaemonSet is.</summary>
public sealed record DaemonSetStatus
{
    /// <summary>The generation of the spec that the counts speak of.</summary>
    public long ObservedGeneration { get; init; }

    /// <summary>Nodes that shall run a pod.</summary>
    public int DesiredNumberScheduled { get; init; }

    /// <summary>Nodes that shall and have one.</summary>
    public int CurrentNumberScheduled { get; init; }

    /// <summary>Nodes that have one and shall not.</summary>
    public int NumberMisscheduled { get; init; }

    /// <summary>Nodes whose pod is ready.</summary>
    public int NumberReady { get; init; }

    /// <summary>Nodes whose pod is of the newest template.</summary>
    public int UpdatedNumberScheduled { get; init; }

    /// <summary>Nodes whose pod has been ready long enough.</summary>
    public int NumberAvailable { get; init; }

    /// <summary>Nodes that shall have an available pod and have none.</summary>
    public int NumberUnavailable { get; init; }
}
