using System.Collections.Immutable;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>An authority that kubeadm makes (cmd/kubeadm/app/phases/certs/certlist.go).</summary>
/// <param name="Name">Its name in tables of kubeadm.</param>
/// <param name="BaseName">Its file under the certificates' folder, without an ending.</param>
/// <param name="CommonName">Its subject.</param>
public sealed record PkiAuthority(string Name, string BaseName, string CommonName)
{
    /// <summary>The cluster's authority.</summary>
    public static PkiAuthority Root { get; } = new("ca", "ca", "kubernetes");

    /// <summary>The authority of a local etcd.</summary>
    public static PkiAuthority Etcd { get; } = new("etcd-ca", "etcd/ca", "etcd-ca");

    /// <summary>The authority of the front proxy.</summary>
    public static PkiAuthority FrontProxy { get; } = new("front-proxy-ca", "front-proxy-ca", "front-proxy-ca");

    /// <summary>All, by name.</summary>
    public static ImmutableArray<PkiAuthority> All { get; } = [Root, Etcd, FrontProxy];
}
