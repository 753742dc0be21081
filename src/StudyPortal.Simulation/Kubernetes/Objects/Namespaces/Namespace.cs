using System.Collections.Immutable;

namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>A namespace.</summary>
public sealed record Namespace(ObjectMeta Meta) : ApiObject(Meta)
{
    /// <inheritdoc/>
    public override ResourceKind Resource => ResourceKind.Namespaces;

    /// <summary>What must happen before it may vanish (<c>spec.finalizers</c>).</summary>
    public ImmutableArray<string> Finalizers { get; init; } = ["kubernetes"];

    /// <summary>Whether it is being emptied (<c>status.phase</c>).</summary>
    public NamespacePhase Phase { get; init; }
}
