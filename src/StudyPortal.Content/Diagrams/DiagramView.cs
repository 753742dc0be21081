namespace StudyPortal.Content.Diagrams;

/// <summary>How near a diagram goes.</summary>
public abstract record DiagramView
{
    /// <summary>Every machine with its main parts: <c>overview</c>.</summary>
    public sealed record Whole : DiagramView;

    /// <summary>One machine with all that runs on it: <c>inside cp1</c>.</summary>
    /// <param name="Host">Its name.</param>
    public sealed record Inside(string Host) : DiagramView;

    /// <summary>The members of etcd with the ends of their logs: <c>etcd</c>.</summary>
    public sealed record Etcd : DiagramView;
}
