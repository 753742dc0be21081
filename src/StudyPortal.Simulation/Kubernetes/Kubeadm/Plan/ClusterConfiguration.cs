using System.Collections.Immutable;
using System.Globalization;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>What all nodes of a cluster share: kubeadm's ClusterConfiguration, kept in the ConfigMap kubeadm-config.</summary>
public sealed record ClusterConfiguration
{
    /// <summary>The name in kubeconfig files.</summary>
    public string ClusterName { get; init; } = "kubernetes";

    /// <summary>Where certificates and keys are (<c>certificatesDir</c>, <c>--cert-dir</c>).</summary>
    public string CertificatesDirectory { get; init; } = KubeadmDefaults.CertificatesDirectory;

    /// <summary>Host and port that stand for all API servers; empty for a cluster that cannot grow.</summary>
    public string ControlPlaneEndpoint { get; init; } = "";

    /// <summary>The version with its <c>v</c>.</summary>
    public string KubernetesVersion { get; init; } = KubeadmDefaults.KubernetesVersion;

    /// <summary>Addresses of pods, empty where nobody hands them out.</summary>
    public string PodSubnet { get; init; } = "10.244.0.0/16";

    /// <summary>Addresses of Services.</summary>
    public string ServiceSubnet { get; init; } = "10.96.0.0/12";

    /// <summary>The domain of Services.</summary>
    public string DnsDomain { get; init; } = "cluster.local";

    /// <summary>Further names of the API server's certificate (<c>apiServer.certSANs</c>).</summary>
    public ImmutableArray<string> ApiServerNames { get; init; } = [];

    /// <summary>Flags of kube-apiserver.</summary>
    public ImmutableArray<ExtraArgument> ApiServerArguments { get; init; } = [];

    /// <summary>Flags of kube-controller-manager.</summary>
    public ImmutableArray<ExtraArgument> ControllerManagerArguments { get; init; } = [];

    /// <summary>Flags of kube-scheduler.</summary>
    public ImmutableArray<ExtraArgument> SchedulerArguments { get; init; } = [];

    /// <summary>Flags of a local etcd.</summary>
    public ImmutableArray<ExtraArgument> EtcdArguments { get; init; } = [];

    /// <summary>Where the state is kept.</summary>
    public EtcdConfiguration Etcd { get; init; } = new LocalEtcd();

    /// <summary>How long certificates are valid.</summary>
    public TimeSpan CertificateValidity { get; init; } = KubeadmDefaults.CertificateValidity;

    /// <summary>How long authorities are valid.</summary>
    public TimeSpan AuthorityValidity { get; init; } = KubeadmDefaults.AuthorityValidity;

    /// <summary>The first Service address, which the API server has inside the cluster.</summary>
    public string ApiServerServiceAddress => ServiceAddress(1);

    /// <summary>The tenth Service address, which CoreDNS has.</summary>
    public string DnsServiceAddress => ServiceAddress(10);

    /// <summary>Host and port in kubeconfig files that stand for all API servers: the endpoint, or the node's own where there is none.</summary>
    public string EndpointSeenFrom(string advertiseAddress) =>
        ControlPlaneEndpoint.Length > 0 ? ControlPlaneEndpoint : Inv($"{advertiseAddress}:{KubeadmDefaults.ApiServerPort}");

    // Subnets end in zeros here, so that counting happens in the last octet.
    private string ServiceAddress(int index)
    {
        var network = ServiceSubnet.Split('/')[0];
        return Inv($"{network[..network.LastIndexOf('.')]}.{index}");
    }

    private static string Inv(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
