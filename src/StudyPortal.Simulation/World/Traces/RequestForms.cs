using System.Collections.Immutable;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.World;

/// <summary>How traced requests are written: the machine, and behind it the command as it is typed there.</summary>
public static class RequestForms
{
    private const string Serializable = "--consistency=s";
    private const string Everywhere = "-A";

    /// <summary>Every form, in the order in which people look for them.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        "HOST etcdctl put KEY VALUE", $"HOST etcdctl get KEY [{Serializable}]", $"HOST kubectl get RESOURCE [-n NAMESPACE | {Everywhere}]", "HOST kubectl create deployment NAME",
    ];

    /// <summary>Reads a request: <c>cp1 kubectl get pods</c>. Where it is none, the second value says what is wrong and what there is.</summary>
    public static (TracedRequest? Request, string Complaint) Read(IReadOnlyList<string> words)
    {
        TracedRequest? request = words switch
        {
            [var host, "etcdctl", "put", var key, var value] => new EtcdctlPut(host, key, value),
            [var host, "etcdctl", "get", var key] => new EtcdctlGet(host, key),
            [var host, "etcdctl", "get", var key, Serializable] => new EtcdctlGet(host, key, IsSerializable: true),
            [var host, "kubectl", "get", var resource] => new KubectlGet(host, resource),
            [var host, "kubectl", "get", var resource, "-n", var inNamespace] => new KubectlGet(host, resource, inNamespace),
            [var host, "kubectl", "get", var resource, Everywhere] => new KubectlGet(host, resource, ""),
            [var host, "kubectl", "create", "deployment", var name] => new KubectlCreate(host, name),
            _ => null,
        };
        return request switch
        {
            null => (null, $"'{string.Join(' ', words)}' is no request that can be followed; there are {string.Join(", ", All)}"),
            KubectlGet get when ResourceKind.Find(get.Resource) is null => (null, $"the server has no resource '{get.Resource}'; there are {string.Join(", ", ResourceKind.All.Select(kind => kind.Plural))}"),
            _ => (request, ""),
        };
    }

    /// <summary>The words of a request, as they are read.</summary>
    public static ImmutableArray<string> Write(TracedRequest request) => request switch
    {
        EtcdctlPut put => [put.Host, "etcdctl", "put", put.Key, put.Value],
        EtcdctlGet { IsSerializable: true } get => [get.Host, "etcdctl", "get", get.Key, Serializable],
        EtcdctlGet get => [get.Host, "etcdctl", "get", get.Key],
        KubectlGet { Namespace: "default" } get => [get.Host, "kubectl", "get", get.Resource],
        KubectlGet { Namespace: "" } get => [get.Host, "kubectl", "get", get.Resource, Everywhere],
        KubectlGet get => [get.Host, "kubectl", "get", get.Resource, "-n", get.Namespace],
        KubectlCreate create => [create.Host, "kubectl", "create", "deployment", create.Name],
        _ => throw new ArgumentException($"No such request: {request}", nameof(request)),
    };
}
