using System.Collections.Immutable;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>The static pod of etcd (cmd/kubeadm/app/phases/etcd/local.go, v1.35).</summary>
public static class EtcdManifest
{
    /// <summary>
    /// The text of etcd.yaml. The first member starts a cluster of its own; a later one is given all members, itself among them, and the state <c>existing</c>.
    /// </summary>
    public static string Write(ClusterConfiguration configuration, LocalEtcd etcd, PlannedNode node, ImmutableArray<PlannedNode> members)
    {
        var isFirst = members.Length <= 1;
        var certificates = configuration.CertificatesDirectory + "/etcd";
        ImmutableArray<ExtraArgument> usual =
        [
            new("advertise-client-urls", $"https://{node.Address}:2379"),
            new("cert-file", $"{certificates}/server.crt"),
            new("client-cert-auth", "true"),
            new("data-dir", etcd.DataDirectory),
            new("feature-gates", "InitialCorruptCheck=true"),
            new("initial-advertise-peer-urls", PeerUrl(node)),
            new("initial-cluster", InitialCluster(isFirst ? [node] : members)),
            .. isFirst ? ImmutableArray<ExtraArgument>.Empty : [new("initial-cluster-state", "existing")],
            new("key-file", $"{certificates}/server.key"),
            new("listen-client-urls", $"https://127.0.0.1:2379,https://{node.Address}:2379"),
            new("listen-metrics-urls", "http://127.0.0.1:2381"),
            new("listen-peer-urls", PeerUrl(node)),
            new("name", node.Name),
            new("peer-cert-file", $"{certificates}/peer.crt"),
            new("peer-client-cert-auth", "true"),
            new("peer-key-file", $"{certificates}/peer.key"),
            new("peer-trusted-ca-file", $"{certificates}/ca.crt"),
            new("snapshot-count", "10000"),
            new("trusted-ca-file", $"{certificates}/ca.crt"),
            new("watch-progress-notify-interval", "5s"),
        ];
        var image = $"{KubeadmDefaults.ImageRepository}/etcd:{KubeadmDefaults.EtcdTag}";
        return new StaticPod("etcd", image, CommandLineFlags.Lines("etcd", usual, configuration.EtcdArguments), "127.0.0.1", 2381)
        {
            Annotation = ("kubeadm.kubernetes.io/etcd.advertise-client-urls", $"https://{node.Address}:2379"),
            ProbeScheme = "HTTP",
            LivenessPath = "/livez",
            ReadinessPath = "/readyz",
            StartupPath = "/readyz",
            Cpu = "100m",
            Memory = "100Mi",
            Mounts = [new HostMount("etcd-data", etcd.DataDirectory, IsReadOnly: false), new HostMount("etcd-certs", certificates, IsReadOnly: false)],
        }.Write();
    }

    /// <summary>What <c>--initial-cluster</c> says of these members.</summary>
    public static string InitialCluster(IEnumerable<PlannedNode> members) => string.Join(',', members.Select(member => $"{member.Name}={PeerUrl(member)}"));

    /// <summary>Where peers find a member.</summary>
    public static string PeerUrl(PlannedNode member) => $"https://{member.Address}:2380";
}
