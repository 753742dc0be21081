using System.Collections.Immutable;

namespace StudyPortal.Learning.Generators.PortDrills;

/// <summary>Addresses on which kubeadm makes a component listen.</summary>
internal enum Binding
{
    Loopback,
    Node,
    LoopbackAndNode,
    All,
}

/// <summary>One port of a kubeadm control-plane node with stacked etcd, with default settings.</summary>
/// <param name="Number">TCP.</param>
/// <param name="Component">Who listens.</param>
/// <param name="Use">What for, as an object of a sentence: "the client API of etcd".</param>
/// <param name="IsTls">Whether the first bytes are a TLS handshake.</param>
/// <param name="Bound">Where it listens.</param>
/// <param name="Path">A path that answers a probe there, or empty where none does.</param>
/// <param name="Dialler">Who opens connections to it, as the subject of a sentence.</param>
internal sealed record ListeningPort(int Number, string Component, string Use, bool IsTls, Binding Bound, string Path, string Dialler)
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<ListeningPort> All { get; } =
    [
        new(6443, "kube-apiserver", "the Kubernetes API", IsTls: true, Binding.All, "/readyz", "kubectl, for `kubectl get`"),
        new(2379, "etcd", "the client API of etcd", IsTls: true, Binding.LoopbackAndNode, "", "kube-apiserver, for every object it reads or writes"),
        new(2380, "etcd", "the peer traffic of etcd", IsTls: true, Binding.Node, "", "the other etcd members, for heartbeats and log entries"),
        new(2381, "etcd", "the metrics and the health of etcd", IsTls: false, Binding.Loopback, "/readyz", "the kubelet of the same node, for the probes of etcd"),
        new(10250, "kubelet", "the API of the kubelet", IsTls: true, Binding.All, "", "kube-apiserver, for `kubectl logs` and `kubectl exec`"),
        new(10248, "kubelet", "the health of the kubelet", IsTls: false, Binding.Loopback, "/healthz", "kubeadm on the same node, while it waits for the kubelet"),
        new(10257, "kube-controller-manager", "the health and metrics of kube-controller-manager", IsTls: true, Binding.Loopback, "/healthz",
            "the kubelet of the same node, for the probes of kube-controller-manager"),
        new(10259, "kube-scheduler", "the health and metrics of kube-scheduler", IsTls: true, Binding.Loopback, "/livez",
            "the kubelet of the same node, for the probes of kube-scheduler"),
        new(10256, "kube-proxy", "the health of kube-proxy", IsTls: false, Binding.All, "/healthz", "the load balancers of Services, for their health checks"),
        new(10249, "kube-proxy", "the metrics of kube-proxy", IsTls: false, Binding.Loopback, "/metrics", "whoever reads the metrics of kube-proxy on the same node"),
    ];

    /// <summary>The listener on this port.</summary>
    public static ListeningPort On(int number) => All.First(port => port.Number == number);

    /// <summary>Whether another machine can open a connection, firewalls aside.</summary>
    public bool IsReachable => Bound != Binding.Loopback;

    /// <summary>The binding in words, on a node with this address.</summary>
    public string Where(string address) => Where(Bound, address);

    public static string Where(Binding binding, string address) => binding switch
    {
        Binding.Loopback => "127.0.0.1 only",
        Binding.Node => $"{address} only",
        Binding.LoopbackAndNode => $"127.0.0.1 and {address}",
        _ => "all addresses of the node",
    };
}
