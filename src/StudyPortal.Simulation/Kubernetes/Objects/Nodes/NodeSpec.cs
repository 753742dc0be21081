using System.Collections.Immutable;

namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>What is wanted of a node.</summary>
public sealed record NodeSpec
{
    /// <summary>The addresses of its pods, empty until they are handed out: <c>10.244.1.0/24</c>.</summary>
    public string PodCidr { get; init; } = "";

    /// <summary>What keeps pods away.</summary>
    public ImmutableArray<Taint> Taints { get; init; } = [];

    /// <summary>Whether it is cordoned.</summary>
    public bool Unschedulable { get; init; }
}
