using System.Collections.Immutable;

namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>What the pods of a workload are made from.</summary>
public sealed record PodTemplate(PodSpec Spec)
{
    /// <summary>Labels of each pod.</summary>
    public ImmutableSortedDictionary<string, string> Labels { get; init; } = StringMap.Empty;

    /// <summary>Annotations of each pod.</summary>
    public ImmutableSortedDictionary<string, string> Annotations { get; init; } = StringMap.Empty;
}
