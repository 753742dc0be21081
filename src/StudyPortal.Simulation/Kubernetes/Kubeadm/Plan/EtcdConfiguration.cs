using System.Collections.Immutable;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>Where the cluster keeps its state (<c>etcd</c> of a ClusterConfiguration).</summary>
public abstract record EtcdConfiguration;

/// <summary>A member on each control-plane node, as a static pod.</summary>
/// <param name="DataDirectory">The folder of the data on the node.</param>
public sealed record LocalEtcd(string DataDirectory = LocalEtcd.DefaultDataDirectory) : EtcdConfiguration
{
    /// <summary>The folder unless told otherwise.</summary>
    public const string DefaultDataDirectory = "/var/lib/etcd";

    /// <summary>Further names of the serving certificate.</summary>
    public ImmutableArray<string> ServerNames { get; init; } = [];

    /// <summary>Further names of the peer certificate.</summary>
    public ImmutableArray<string> PeerNames { get; init; } = [];
}

/// <summary>Members on machines of their own, which kubeadm never touches.</summary>
/// <param name="Endpoints">Client URLs.</param>
/// <param name="CaFile">The authority of the members' certificates, on each control-plane node.</param>
/// <param name="CertFile">What the API server shows to them.</param>
/// <param name="KeyFile">Its private key.</param>
public sealed record ExternalEtcd(ImmutableArray<string> Endpoints, string CaFile, string CertFile, string KeyFile) : EtcdConfiguration;
