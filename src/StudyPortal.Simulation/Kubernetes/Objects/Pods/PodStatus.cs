using System.Collections.Immutable;

namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>What the kubelet reports of a pod.</summary>
public sealed record PodStatus
{
    /// <summary>Where it stands as a whole.</summary>
    public PodPhase Phase { get; init; }

    /// <summary>PodScheduled, Initialized, ContainersReady, Ready and others.</summary>
    public ImmutableArray<PodCondition> Conditions { get; init; } = [];

    /// <summary>The containers in the order of the spec.</summary>
    public ImmutableArray<ContainerStatus> ContainerStatuses { get; init; } = [];

    /// <summary>The address of the node, empty while unknown.</summary>
    public string HostIp { get; init; } = "";

    /// <summary>The address of the pod, empty while it has none.</summary>
    public string PodIp { get; init; } = "";

    /// <summary>When the kubelet took it on.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>Why it is in this state, mostly empty: <c>NodeLost</c>, <c>Evicted</c>.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The same for people.</summary>
    public string Message { get; init; } = "";
}
