using System.Collections.Immutable;
using StudyPortal.Simulation.Machines.Certificates;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>A certificate that kubeadm makes on each control-plane node (cmd/kubeadm/app/phases/certs/certlist.go, v1.35).</summary>
/// <param name="Name">Its name in tables of kubeadm.</param>
/// <param name="BaseName">Its file under the certificates' folder, without an ending.</param>
/// <param name="Authority">Who signs it.</param>
/// <param name="Description">What it is called when it is renewed.</param>
public sealed record PkiCertificate(string Name, string BaseName, PkiAuthority Authority, string Description)
{
    /// <summary>Shown by kube-apiserver to everybody.</summary>
    public static PkiCertificate ApiServer { get; } = new("apiserver", "apiserver", PkiAuthority.Root, "certificate for serving the Kubernetes API");

    /// <summary>Shown by kube-apiserver to kubelets.</summary>
    public static PkiCertificate ApiServerKubeletClient { get; } =
        new("apiserver-kubelet-client", "apiserver-kubelet-client", PkiAuthority.Root, "certificate for the API server to connect to kubelet");

    /// <summary>Shown by kube-apiserver to extension API servers.</summary>
    public static PkiCertificate FrontProxyClient { get; } =
        new("front-proxy-client", "front-proxy-client", PkiAuthority.FrontProxy, "certificate for the front proxy client");

    /// <summary>Shown by etcd to its clients.</summary>
    public static PkiCertificate EtcdServer { get; } = new("etcd-server", "etcd/server", PkiAuthority.Etcd, "certificate for serving etcd");

    /// <summary>Shown by etcd to its peers.</summary>
    public static PkiCertificate EtcdPeer { get; } =
        new("etcd-peer", "etcd/peer", PkiAuthority.Etcd, "certificate for etcd nodes to communicate with each other");

    /// <summary>For whoever looks after etcd.</summary>
    public static PkiCertificate EtcdHealthcheckClient { get; } =
        new("etcd-healthcheck-client", "etcd/healthcheck-client", PkiAuthority.Etcd, "certificate for liveness probes to healthcheck etcd");

    /// <summary>Shown by kube-apiserver to etcd.</summary>
    public static PkiCertificate ApiServerEtcdClient { get; } =
        new("apiserver-etcd-client", "apiserver-etcd-client", PkiAuthority.Etcd, "certificate the apiserver uses to access etcd");

    /// <summary>All with a local etcd, in the order in which kubeadm makes them.</summary>
    public static ImmutableArray<PkiCertificate> All { get; } =
        [ApiServer, ApiServerKubeletClient, FrontProxyClient, EtcdServer, EtcdPeer, EtcdHealthcheckClient, ApiServerEtcdClient];

    /// <summary>Those that kubeadm makes for this configuration: an external etcd brings its own.</summary>
    public static ImmutableArray<PkiCertificate> For(ClusterConfiguration configuration) =>
        configuration.Etcd is LocalEtcd ? All : [.. All.Where(certificate => certificate.Authority != PkiAuthority.Etcd)];

    /// <summary>What it says about its holder on this node.</summary>
    public CertificateRequest Request(ClusterConfiguration configuration, PlannedNode node) => Name switch
    {
        "apiserver" => AlternativeNames.ForApiServer(configuration, node),
        "apiserver-kubelet-client" => CertificateRequest.ForClient("kube-apiserver-kubelet-client", "kubeadm:cluster-admins"),
        "front-proxy-client" => CertificateRequest.ForClient("front-proxy-client"),
        "etcd-server" => AlternativeNames.ForEtcd(node, configuration.Etcd is LocalEtcd local ? local.ServerNames : []),
        "etcd-peer" => AlternativeNames.ForEtcd(node, configuration.Etcd is LocalEtcd local ? local.PeerNames : []),
        "etcd-healthcheck-client" => CertificateRequest.ForClient("kube-etcd-healthcheck-client"),
        _ => CertificateRequest.ForClient("kube-apiserver-etcd-client"),
    };
}
