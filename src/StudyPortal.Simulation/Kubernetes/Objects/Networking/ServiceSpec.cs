using System.Collections.Immutable;

namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>Address, ports and pods of a Service.</summary>
public sealed record ServiceSpec
{
    /// <summary><c>ClusterIP</c>, <c>NodePort</c> or <c>LoadBalancer</c>.</summary>
    public string Type { get; init; } = "ClusterIP";

    /// <summary>The address inside the cluster, <c>None</c> for a headless Service, empty before it is handed out.</summary>
    public string ClusterIp { get; init; } = "";

    /// <summary>Labels of the pods behind it, empty where somebody else keeps its endpoints.</summary>
    public ImmutableSortedDictionary<string, string> Selector { get; init; } = StringMap.Empty;

    /// <summary>Its ports.</summary>
    public ImmutableArray<ServicePort> Ports { get; init; } = [];
}
