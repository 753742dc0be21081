using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Machines.Certificates;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>What all control-plane nodes share: three authorities and the key of service accounts.</summary>
/// <param name="Root">The cluster's: API server, kubelets, users.</param>
/// <param name="Etcd">Members of etcd and their clients.</param>
/// <param name="FrontProxy">The API server towards extension API servers.</param>
/// <param name="ServiceAccounts">Signs tokens of service accounts.</param>
public sealed record ClusterPki(CertificateAuthority Root, CertificateAuthority Etcd, CertificateAuthority FrontProxy, PrivateKey ServiceAccounts)
{
    /// <summary>New authorities and a new key.</summary>
    public static ClusterPki Create(TimeSpan validity, DateTimeOffset now, Prng seed) => new(
        CertificateAuthority.Create(PkiAuthority.Root.CommonName, now, validity, seed.Fork(PkiAuthority.Root.Name)).Authority,
        CertificateAuthority.Create(PkiAuthority.Etcd.CommonName, now, validity, seed.Fork(PkiAuthority.Etcd.Name)).Authority,
        CertificateAuthority.Create(PkiAuthority.FrontProxy.CommonName, now, validity, seed.Fork(PkiAuthority.FrontProxy.Name)).Authority,
        new PrivateKey(KeyId.Draw(seed.Fork("sa")).Key));

    /// <summary>One of the three.</summary>
    public CertificateAuthority Of(PkiAuthority authority)
    {
        if (authority == PkiAuthority.Root)
            return Root;
        return authority == PkiAuthority.Etcd ? Etcd : FrontProxy;
    }
}
