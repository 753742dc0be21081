using System.Collections.Immutable;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>The systemd services of the machines of a plan, stopped.</summary>
public static class PlannedUnits
{
    /// <summary>Of a node of the cluster: containerd and kubelet, and keepalived where it moves the address of the control plane.</summary>
    public static ImmutableArray<Unit> Node(ClusterPlan plan, PlannedNode node) =>
        plan.Endpoint == EndpointKind.VirtualAddress && plan.ControlPlanes.Contains(node) ? [Containerd, Keepalived, Kubelet] : [Containerd, Kubelet];

    /// <summary>The container runtime.</summary>
    public static Unit Containerd { get; } = new("containerd", "containerd container runtime", ["/usr/bin/containerd"]) { RestartDelay = TimeSpan.FromSeconds(5) };

    /// <summary>The kubelet as kubeadm's package starts it (kubernetes/release, 10-kubeadm.conf and kubelet.service).</summary>
    public static Unit Kubelet { get; } = new(
        "kubelet",
        "kubelet: The Kubernetes Node Agent",
        ["/usr/bin/kubelet", "--bootstrap-kubeconfig=/etc/kubernetes/bootstrap-kubelet.conf", "--kubeconfig=/etc/kubernetes/kubelet.conf", "--config=/var/lib/kubelet/config.yaml"]);

    /// <summary>The load balancer.</summary>
    public static Unit Haproxy { get; } = new("haproxy", "HAProxy Load Balancer", ["/usr/sbin/haproxy", "-Ws", "-f", HaproxyFile.Path, "-p", "/run/haproxy.pid"])
    {
        RestartDelay = TimeSpan.FromMilliseconds(100),
    };

    /// <summary>Moves the address of the control plane.</summary>
    public static Unit Keepalived { get; } = new("keepalived", "Keepalive Daemon (LVS and VRRP)", ["/usr/sbin/keepalived", "--dont-fork"])
    {
        Restart = UnitRestart.No,
    };

    /// <summary>A member of etcd on a machine of its own, as a new cluster of all planned members.</summary>
    public static Unit Etcd(ClusterPlan plan, PlannedNode node)
    {
        const string Pki = ExternalEtcdFiles.CertificatesDirectory;
        return new Unit("etcd", "etcd key-value store",
        [
            "/usr/local/bin/etcd",
            $"--name={node.Name}",
            $"--data-dir={ExternalEtcdFiles.DataDirectory}",
            $"--listen-client-urls=https://127.0.0.1:2379,https://{node.Address}:2379",
            $"--advertise-client-urls=https://{node.Address}:2379",
            $"--listen-peer-urls={EtcdManifest.PeerUrl(node)}",
            $"--initial-advertise-peer-urls={EtcdManifest.PeerUrl(node)}",
            $"--initial-cluster={EtcdManifest.InitialCluster(plan.EtcdNodes)}",
            "--initial-cluster-state=new",
            "--initial-cluster-token=etcd-cluster-1",
            "--client-cert-auth=true",
            $"--trusted-ca-file={Pki}/ca.crt",
            $"--cert-file={Pki}/server.crt",
            $"--key-file={Pki}/server.key",
            "--peer-client-cert-auth=true",
            $"--peer-trusted-ca-file={Pki}/ca.crt",
            $"--peer-cert-file={Pki}/peer.crt",
            $"--peer-key-file={Pki}/peer.key",
            "--listen-metrics-urls=http://127.0.0.1:2381",
            "--feature-gates=InitialCorruptCheck=true",
            "--snapshot-count=10000",
        ])
        {
            Restart = UnitRestart.OnFailure,
            RestartDelay = TimeSpan.FromSeconds(5),
        };
    }
}
