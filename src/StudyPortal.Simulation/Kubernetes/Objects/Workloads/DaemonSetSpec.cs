namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>What a DaemonSet shall keep running on each node.</summary>
public sealed record DaemonSetSpec(LabelSelector Selector, PodTemplate Template)
{
    /// <summary>How many pods may be missing during a rollout.</summary>
    public IntOrString MaxUnavailable { get; init; } = new(1);
}
