namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>A check that the kubelet repeats.</summary>
/// <param name="Action">What is asked.</param>
public sealed record Probe(ProbeAction Action)
{
    /// <summary>Seconds from the start of the container to the first check.</summary>
    public int InitialDelaySeconds { get; init; }

    /// <summary>Seconds from one check to the next.</summary>
    public int PeriodSeconds { get; init; } = 10;

    /// <summary>Seconds after which a check counts as failed.</summary>
    public int TimeoutSeconds { get; init; } = 1;

    /// <summary>Checks in a row that must succeed.</summary>
    public int SuccessThreshold { get; init; } = 1;

    /// <summary>Checks in a row that must fail.</summary>
    public int FailureThreshold { get; init; } = 3;
}
