using System.Collections.Immutable;
using System.Globalization;
using StudyPortal.Simulation.Kernel;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>A whole cluster on paper: which machines there are and what was configured. The same plan gives the same files.</summary>
public sealed record ClusterPlan
{
    /// <summary>The most machines of one kind: their last octets do not meet those of the next kind.</summary>
    public const int MostMachines = 9;

    /// <summary>The address of lb1.</summary>
    public const string LoadBalancerAddress = "10.0.0.10";

    /// <summary>The address that keepalived moves.</summary>
    public const string VirtualAddress = "10.0.0.100";

    private const string EtcdCaFile = KubeadmDefaults.CertificatesDirectory + "/etcd/ca.crt";

    private const string EtcdClientFile = KubeadmDefaults.CertificatesDirectory + "/apiserver-etcd-client";

    private ClusterPlan(DateTimeOffset now, Prng seed)
    {
        (Now, Seed) = (now, seed);
        Pki = ClusterPki.Create(KubeadmDefaults.AuthorityValidity, now, seed.Fork("pki"));
        Token = BootstrapToken.Draw(seed.Fork("token")).Token;
        CertificateKey = Kubeadm.CertificateKey.Draw(seed.Fork("certificate-key")).Key;
    }

    /// <summary>When kubeadm init ran.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>Where keys and numbers are drawn from.</summary>
    public Prng Seed { get; }

    /// <summary>The authorities.</summary>
    public ClusterPki Pki { get; }

    /// <summary>The token that nodes joined with; it lives 24 hours from <see cref="Now"/>.</summary>
    public BootstrapToken Token { get; }

    /// <summary>The key of the uploaded certificates, which live two hours from <see cref="Now"/>.</summary>
    public CertificateKey CertificateKey { get; }

    /// <summary>What all nodes share.</summary>
    public required ClusterConfiguration Configuration { get; init; }

    /// <summary>What stands before the API servers.</summary>
    public required EndpointKind Endpoint { get; init; }

    /// <summary>cp1, cp2 … in the order they joined.</summary>
    public required ImmutableArray<PlannedNode> ControlPlanes { get; init; }

    /// <summary>worker1, worker2 …</summary>
    public required ImmutableArray<PlannedNode> Workers { get; init; }

    /// <summary>etcd1, etcd2 …; empty where members are stacked.</summary>
    public required ImmutableArray<PlannedNode> EtcdNodes { get; init; }

    /// <summary>The machine of the load balancer, or null.</summary>
    public PlannedNode? LoadBalancer => Endpoint == EndpointKind.LoadBalancer ? new PlannedNode("lb1", LoadBalancerAddress) : null;

    /// <summary>The machines that run members of etcd.</summary>
    public ImmutableArray<PlannedNode> Members => EtcdNodes.IsEmpty ? ControlPlanes : EtcdNodes;

    /// <summary>The plan with so many machines, named and numbered as everywhere in the portal. Counts over <see cref="MostMachines"/> are a bug.</summary>
    public static ClusterPlan Create(int controlPlanes, int etcdNodes, int workers, EndpointKind endpoint, DateTimeOffset now, Prng seed)
    {
        var members = Nodes("etcd", 31, etcdNodes);
        EtcdConfiguration etcd = members.IsEmpty
            ? new LocalEtcd()
            : new ExternalEtcd([.. members.Select(member => $"https://{member.Address}:2379")], EtcdCaFile, EtcdClientFile + ".crt", EtcdClientFile + ".key");
        var endpointText = endpoint switch
        {
            EndpointKind.LoadBalancer => LoadBalancerAddress + ":6443",
            EndpointKind.VirtualAddress => VirtualAddress + ":6443",
            _ => "",
        };

        return new ClusterPlan(now, seed)
        {
            Configuration = new ClusterConfiguration { ControlPlaneEndpoint = endpointText, Etcd = etcd },
            Endpoint = endpoint,
            ControlPlanes = Nodes("cp", 11, controlPlanes),
            Workers = Nodes("worker", 21, workers),
            EtcdNodes = members,
        };
    }

    private static ImmutableArray<PlannedNode> Nodes(string name, int firstOctet, int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MostMachines);
        return [.. Enumerable.Range(0, count).Select(index =>
            new PlannedNode(string.Create(CultureInfo.InvariantCulture, $"{name}{index + 1}"), string.Create(CultureInfo.InvariantCulture, $"10.0.0.{firstOctet + index}")))];
    }
}
