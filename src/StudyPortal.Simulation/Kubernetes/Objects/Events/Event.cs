namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>A remark that a component made about an object (core/v1).</summary>
public sealed record Event(ObjectMeta Meta, ObjectReference InvolvedObject, string Reason, string Message) : ApiObject(Meta)
{
    /// <inheritdoc/>
    public override ResourceKind Resource => ResourceKind.Events;

    /// <summary><c>Normal</c> or <c>Warning</c>.</summary>
    public string Type { get; init; } = "Normal";

    /// <summary>How often it was made.</summary>
    public int Count { get; init; } = 1;

    /// <summary>The component that made it: <c>kubelet</c>.</summary>
    public string SourceComponent { get; init; } = "";

    /// <summary>The node that the component runs for, empty where it runs for all.</summary>
    public string SourceHost { get; init; } = "";

    /// <summary>When it was made first.</summary>
    public DateTimeOffset FirstSeenAt { get; init; }

    /// <summary>When it was made last.</summary>
    public DateTimeOffset LastSeenAt { get; init; }
}
