using System.Collections.Immutable;

namespace StudyPortal.Simulation.Kubernetes.Objects;

public sealed partial record ResourceKind
{
    /// <summary>ComponentStatuses; asked live, stored nowhere.</summary>
    public static ResourceKind ComponentStatuses { get; } =
        new("componentstatuses", "componentstatus", "ComponentStatus", "", Namespaced: false, "") { ShortNames = ["cs"], Verbs = ["get", "list"] };

    /// <summary>ConfigMaps.</summary>
    public static ResourceKind ConfigMaps { get; } = new("configmaps", "configmap", "ConfigMap", "", Namespaced: true, "/registry/configmaps") { ShortNames = ["cm"] };

    /// <summary>Endpoints, deprecated since 1.33.</summary>
    public static ResourceKind Endpoints { get; } =
        new("endpoints", "endpoints", "Endpoints", "", Namespaced: true, "/registry/services/endpoints") { ShortNames = ["ep"] };

    /// <summary>Events.</summary>
    public static ResourceKind Events { get; } = new("events", "event", "Event", "", Namespaced: true, "/registry/events") { ShortNames = ["ev"] };

    /// <summary>Namespaces.</summary>
    public static ResourceKind Namespaces { get; } =
        new("namespaces", "namespace", "Namespace", "", Namespaced: false, "/registry/namespaces") { ShortNames = ["ns"] };

    /// <summary>Nodes, which etcd keeps under their first name.</summary>
    public static ResourceKind Nodes { get; } = new("nodes", "node", "Node", "", Namespaced: false, "/registry/minions") { ShortNames = ["no"] };

    /// <summary>Pods.</summary>
    public static ResourceKind Pods { get; } = new("pods", "pod", "Pod", "", Namespaced: true, "/registry/pods") { ShortNames = ["po"] };

    /// <summary>Secrets.</summary>
    public static ResourceKind Secrets { get; } = new("secrets", "secret", "Secret", "", Namespaced: true, "/registry/secrets");

    /// <summary>ServiceAccounts.</summary>
    public static ResourceKind ServiceAccounts { get; } =
        new("serviceaccounts", "serviceaccount", "ServiceAccount", "", Namespaced: true, "/registry/serviceaccounts") { ShortNames = ["sa"] };

    /// <summary>Services.</summary>
    public static ResourceKind Services { get; } = new("services", "service", "Service", "", Namespaced: true, "/registry/services/specs") { ShortNames = ["svc"] };

    /// <summary>DaemonSets.</summary>
    public static ResourceKind DaemonSets { get; } = new("daemonsets", "daemonset", "DaemonSet", "apps", Namespaced: true, "/registry/daemonsets") { ShortNames = ["ds"] };

    /// <summary>Deployments.</summary>
    public static ResourceKind Deployments { get; } =
        new("deployments", "deployment", "Deployment", "apps", Namespaced: true, "/registry/deployments") { ShortNames = ["deploy"] };

    /// <summary>ReplicaSets.</summary>
    public static ResourceKind ReplicaSets { get; } =
        new("replicasets", "replicaset", "ReplicaSet", "apps", Namespaced: true, "/registry/replicasets") { ShortNames = ["rs"] };

    /// <summary>Leases.</summary>
    public static ResourceKind Leases { get; } = new("leases", "lease", "Lease", "coordination.k8s.io", Namespaced: true, "/registry/leases");

    /// <summary>EndpointSlices.</summary>
    public static ResourceKind EndpointSlices { get; } =
        new("endpointslices", "endpointslice", "EndpointSlice", "discovery.k8s.io", Namespaced: true, "/registry/endpointslices");

    /// <summary>Every kind, in the order that <c>kubectl api-resources</c> prints.</summary>
    public static ImmutableArray<ResourceKind> All { get; } =
    [
        ComponentStatuses, ConfigMaps, Endpoints, Events, Namespaces, Nodes, Pods, Secrets, ServiceAccounts, Services,
        DaemonSets, Deployments, ReplicaSets, Leases, EndpointSlices,
    ];

    /// <summary>The kind that a learner means by a plural, singular, short name or kind, with or without its group; null where there is none.</summary>
    public static ResourceKind? Find(string name)
    {
        foreach (var kind in All)
        {
            if (kind.IsCalled(name))
                return kind;
        }

        return null;
    }

    /// <summary>The kind of a manifest, or null where the API has none.</summary>
    public static ResourceKind? Find(string apiVersion, string kindName)
    {
        foreach (var kind in All)
        {
            if (kind.Kind == kindName && kind.ApiVersion == apiVersion)
                return kind;
        }

        return null;
    }

    private bool IsCalled(string name) =>
        Is(name, Plural) || Is(name, Singular) || ShortNames.Contains(name, StringComparer.OrdinalIgnoreCase)
        || Is(name, QualifiedPlural) || Is(name, QualifiedSingular) || Is(name, $"{Plural}.{Version}.{Group}") || Is(name, $"{Singular}.{Version}.{Group}");

    private static bool Is(string name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);
}
