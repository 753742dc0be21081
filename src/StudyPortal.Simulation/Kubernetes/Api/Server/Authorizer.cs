using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Api.Server;

/// <summary>Who may do what: the node authorizer and the roles that Kubernetes comes with, as far as they show.</summary>
internal static class Authorizer
{
    private const string NodePrefix = "system:node:";

    /// <summary>Whether a user may send this request.</summary>
    public static bool Allows(User user, ApiRequest request)
    {
        if (user.IsMaster || user.Name is "system:kube-controller-manager" or "system:apiserver")
            return true;
        if (IsNode(user))
            return AllowsNode(user.Name[NodePrefix.Length..], request);
        if (user.Name is "system:kube-scheduler")
            return AllowsScheduler(request);
        if (user.Name is "system:kube-proxy" or "system:serviceaccount:kube-system:kube-proxy")
            return IsRead(request) && (request.Resource == ResourceKind.Services || request.Resource == ResourceKind.EndpointSlices || request.Resource == ResourceKind.Nodes);
        if (user.IsIn("system:bootstrappers"))
            return AllowsBootstrapper(request);

        // kubeadm's cluster-info may be read by everybody, so that a joining machine can check the authority.
        return request is GetObject { Namespace: "kube-public", Name: "cluster-info" } && request.Resource == ResourceKind.ConfigMaps;
    }

    /// <summary>Whether a user may read this path.</summary>
    public static bool AllowsPath(User user, string path) =>
        user.IsMaster || path is "/livez" or "/readyz" or "/healthz" or "/version" or "/version/"
        || (user.IsIn("system:monitoring") && path is "/metrics");

    /// <summary>The sentence of a refusal behind <c>is forbidden:</c>.</summary>
    public static string Refusal(User user, ApiRequest request)
    {
        var resource = request.Subresource.Length == 0 ? request.Resource.Plural : $"{request.Resource.Plural}/{request.Subresource}";
        var scope = request.Resource.Namespaced && request.Namespace.Length > 0 ? $"in the namespace \"{request.Namespace}\"" : "at the cluster scope";
        return $"User \"{user.Name}\" cannot {request.Verb} resource \"{resource}\" in API group \"{request.Resource.Group}\" {scope}{Hint(user, request)}";
    }

    // plugin/pkg/auth/authorizer/node/node_authorizer.go, since 1.34 for good (AuthorizeNodeWithSelectors)
    private static string Hint(User user, ApiRequest request)
    {
        if (!IsNode(user) || !IsRead(request))
            return "";
        var node = user.Name[NodePrefix.Length..];
        if (request.Resource == ResourceKind.Nodes)
            return $": node '{node}' cannot read {(request.Name.Length == 0 ? "all nodes" : $"'{request.Name}'")}, only its own Node object";
        return request.Resource == ResourceKind.Pods ? ": can only list/watch pods with spec.nodeName field selector" : "";
    }

    private static bool IsNode(User user) => user.Name.StartsWith(NodePrefix, StringComparison.Ordinal) && user.IsIn("system:nodes");

    // plugin/pkg/auth/authorizer/node with the admission plugin NodeRestriction
    private static bool AllowsNode(string node, ApiRequest request)
    {
        var kind = request.Resource;
        if (kind == ResourceKind.Leases)
            return request.Namespace == "kube-node-lease" && (request.Name == node || request is CreateObject);
        if (kind == ResourceKind.Nodes)
            return (request.Name == node && request is not DeleteObject) || Picks(request, "metadata.name", node);
        if (kind == ResourceKind.Pods)
            return request is GetObject || Picks(request, "spec.nodeName", node) || IsOwnPod(node, request);
        if (kind == ResourceKind.Events)
            return request is CreateObject or UpdateObject or PatchObject;
        return IsRead(request) && (kind == ResourceKind.Services || kind == ResourceKind.ConfigMaps || kind == ResourceKind.Secrets || kind == ResourceKind.EndpointSlices
            || kind == ResourceKind.Endpoints || kind == ResourceKind.ServiceAccounts);
    }

    private static bool Picks(ApiRequest request, string field, string value) =>
        (request is ListObjects list ? list.Fields : request is WatchObjects watch ? watch.Fields : FieldSelector.Everything).Requirements.Contains(new FieldRequirement(field, value));

    private static bool IsOwnPod(string node, ApiRequest request) => request switch
    {
        CreateObject { Object: Pod pod } => pod.Spec.NodeName == node,
        UpdateObject { Object: Pod pod, Part: ObjectPart.Status } => pod.Spec.NodeName == node,
        DeleteObject or EvictPod => true,
        PatchObject => true,
        _ => false,
    };

    private static bool AllowsScheduler(ApiRequest request)
    {
        var kind = request.Resource;
        if (kind == ResourceKind.Leases)
            return request is CreateObject or ListObjects or WatchObjects || request.Name == "kube-scheduler";
        if (kind == ResourceKind.Events)
            return request is CreateObject or UpdateObject or PatchObject;
        if (kind == ResourceKind.Pods)
            return IsRead(request) || request is BindPod or DeleteObject || request.Subresource == "status";
        return IsRead(request) && kind != ResourceKind.Secrets && kind != ResourceKind.ConfigMaps;
    }

    private static bool AllowsBootstrapper(ApiRequest request) =>
        request is GetObject && (request.Resource == ResourceKind.Nodes
            || (request.Resource == ResourceKind.ConfigMaps && request.Namespace is "kube-system" or "kube-public")
            || (request.Resource == ResourceKind.Secrets && request.Name == "kubeadm-certs"));

    private static bool IsRead(ApiRequest request) => request is GetObject or ListObjects or WatchObjects;
}
