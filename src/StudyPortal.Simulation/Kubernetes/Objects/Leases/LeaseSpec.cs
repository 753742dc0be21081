namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>Who holds a claim, since when and for how long.</summary>
public sealed record LeaseSpec
{
    /// <summary>The holder, empty where it was released.</summary>
    public string HolderIdentity { get; init; } = "";

    /// <summary>How long others wait after the last renewal.</summary>
    public int DurationSeconds { get; init; }

    /// <summary>When the holder took it, to the microsecond.</summary>
    public DateTimeOffset? AcquiredAt { get; init; }

    /// <summary>When the holder last renewed it, to the microsecond.</summary>
    public DateTimeOffset? RenewedAt { get; init; }

    /// <summary>How often it changed hands, or null where nobody counts.</summary>
    public int? Transitions { get; init; }
}
