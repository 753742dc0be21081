namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>What one API server sees of a component on its own machine; computed on request, stored nowhere.</summary>
public sealed record ComponentStatus(ObjectMeta Meta) : ApiObject(Meta)
{
    /// <inheritdoc/>
    public override ResourceKind Resource => ResourceKind.ComponentStatuses;

    /// <summary>Whether it answered its health check.</summary>
    public bool Healthy { get; init; }

    /// <summary>What it answered, or why it could not be asked.</summary>
    public string Message { get; init; } = "";

    /// <summary>The error beside the message, mostly empty.</summary>
    public string Error { get; init; } = "";
}
