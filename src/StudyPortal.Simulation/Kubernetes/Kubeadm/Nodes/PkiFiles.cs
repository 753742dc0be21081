using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Machines.Certificates;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>Certificates and keys in the files of a control-plane node: certificates are for everybody (0644), keys for root (0600).</summary>
public static class PkiFiles
{
    /// <summary>The private key of service accounts.</summary>
    public const string ServiceAccountKey = KubeadmDefaults.CertificatesDirectory + "/sa.key";

    /// <summary>The public key of service accounts.</summary>
    public const string ServiceAccountPublicKey = KubeadmDefaults.CertificatesDirectory + "/sa.pub";

    /// <summary>The path of a certificate with this base name.</summary>
    public static string CertificatePath(string baseName, string directory = KubeadmDefaults.CertificatesDirectory) => $"{directory}/{baseName}.crt";

    /// <summary>The path of a private key with this base name.</summary>
    public static string KeyPath(string baseName, string directory = KubeadmDefaults.CertificatesDirectory) => $"{directory}/{baseName}.key";

    /// <summary>What all control-plane nodes share: with a local etcd eight files, else six (kubernetes.io, high-availability: manual certificate distribution).</summary>
    public static FileTree WithShared(FileTree files, ClusterConfiguration configuration, ClusterPki pki, DateTimeOffset now)
    {
        foreach (var authority in PkiAuthority.All)
        {
            if (authority != PkiAuthority.Etcd || configuration.Etcd is LocalEtcd)
                files = WithPair(files, authority.BaseName, pki.Of(authority).Certificate, pki.Of(authority).Key, now);
        }

        return files
            .WithText(ServiceAccountKey, pki.ServiceAccounts.ToPem(), FileNode.PrivateFile, now)
            .WithText(ServiceAccountPublicKey, new PublicKey(pki.ServiceAccounts.Id).ToPem(), FileNode.PrivateFile, now);
    }

    /// <summary>The node's own certificates, signed now; the same node and source give the same.</summary>
    public static FileTree WithOwn(FileTree files, ClusterConfiguration configuration, ClusterPki pki, PlannedNode node, DateTimeOffset now, Prng seed)
    {
        foreach (var certificate in PkiCertificate.For(configuration))
        {
            var (issued, _) = pki.Of(certificate.Authority).Issue(certificate.Request(configuration, node), now, configuration.CertificateValidity, seed.Fork(certificate.Name));
            files = WithPair(files, certificate.BaseName, issued.Certificate, issued.Key, now);
        }

        return files;
    }

    /// <summary>A certificate with its key.</summary>
    public static FileTree WithPair(FileTree files, string baseName, Certificate certificate, PrivateKey key, DateTimeOffset now, string directory = KubeadmDefaults.CertificatesDirectory) => files
        .WithText(CertificatePath(baseName, directory), certificate.ToPem(), FileNode.UsualFile, now)
        .WithText(KeyPath(baseName, directory), key.ToPem(), FileNode.PrivateFile, now);
}
