using System.Collections.Immutable;

namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>Configuration as text by key.</summary>
public sealed record ConfigMap(ObjectMeta Meta) : ApiObject(Meta)
{
    /// <inheritdoc/>
    public override ResourceKind Resource => ResourceKind.ConfigMaps;

    /// <summary>Text by key.</summary>
    public ImmutableSortedDictionary<string, string> Data { get; init; } = StringMap.Empty;
}
