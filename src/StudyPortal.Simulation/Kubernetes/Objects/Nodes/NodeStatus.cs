using System.Collections.Immutable;

namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>What a kubelet reports of its machine.</summary>
public sealed record NodeStatus
{
    /// <summary>MemoryPressure, DiskPressure, PIDPressure, Ready.</summary>
    public ImmutableArray<NodeCondition> Conditions { get; init; } = [];

    /// <summary>InternalIP and Hostname.</summary>
    public ImmutableArray<NodeAddress> Addresses { get; init; } = [];

    /// <summary>Quantities that the machine has: <c>cpu</c>, <c>ephemeral-storage</c>, <c>memory</c>, <c>pods</c>.</summary>
    public ImmutableSortedDictionary<string, string> Capacity { get; init; } = StringMap.Empty;

    /// <summary>Quantities that are left for pods.</summary>
    public ImmutableSortedDictionary<string, string> Allocatable { get; init; } = StringMap.Empty;

    /// <summary>Versions and identities.</summary>
    public NodeSystemInfo Info { get; init; } = new();
}
