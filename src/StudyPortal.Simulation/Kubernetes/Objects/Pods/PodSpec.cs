using System.Collections.Immutable;

namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>What a pod shall run and where.</summary>
public sealed record PodSpec
{
    /// <summary>Containers that run one after the other before the others.</summary>
    public ImmutableArray<ContainerSpec> InitContainers { get; init; } = [];

    /// <summary>The containers, at least one.</summary>
    public ImmutableArray<ContainerSpec> Containers { get; init; } = [];

    /// <summary>The folders that containers mount.</summary>
    public ImmutableArray<Volume> Volumes { get; init; } = [];

    /// <summary>The node that it is bound to, empty while it is not.</summary>
    public string NodeName { get; init; } = "";

    /// <summary>Labels that a node must have.</summary>
    public ImmutableSortedDictionary<string, string> NodeSelector { get; init; } = StringMap.Empty;

    /// <summary>Taints that it bears.</summary>
    public ImmutableArray<Toleration> Tolerations { get; init; } = [];

    /// <summary>The priority class, empty for none: <c>system-node-critical</c>.</summary>
    public string PriorityClassName { get; init; } = "";

    /// <summary>The priority of the class, null before admission.</summary>
    public int? Priority { get; init; }

    /// <summary>Whether it shares addresses and ports with its node.</summary>
    public bool HostNetwork { get; init; }

    /// <summary>When containers that ended start again.</summary>
    public RestartPolicy RestartPolicy { get; init; }

    /// <summary>Seconds between the request to end and the kill.</summary>
    public int TerminationGracePeriodSeconds { get; init; } = 30;

    /// <summary>The identity, empty before admission.</summary>
    public string ServiceAccountName { get; init; } = "";

    /// <summary>Which resolver the containers use.</summary>
    public string DnsPolicy { get; init; } = "ClusterFirst";

    /// <summary>Who places it.</summary>
    public string SchedulerName { get; init; } = "default-scheduler";

    /// <summary>The seccomp profile of all containers (<c>securityContext.seccompProfile.type</c>), empty for none.</summary>
    public string SeccompProfile { get; init; } = "";
}
