using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Machines.Certificates;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>Makes what is missing of the certificates and leaves what is there (cmd/kubeadm/app/cmd/phases/init/certs.go, v1.35).</summary>
internal static class CertificatePhase
{
    /// <summary>All, or the one of this name as <c>init phase certs NAME</c> calls it: <c>ca</c>, <c>etcd-server</c>, <c>sa</c>.</summary>
    public static string? Run(KubeadmHost host, ClusterConfiguration configuration, string? only, Func<Prng> draw)
    {
        host.Print($"[certs] Using certificateDir folder \"{configuration.CertificatesDirectory}\"");
        foreach (var authority in new[] { PkiAuthority.Root, PkiAuthority.FrontProxy, PkiAuthority.Etcd })
        {
            var isExternal = authority == PkiAuthority.Etcd && configuration.Etcd is ExternalEtcd;
            if (isExternal && only is null)
                host.Print($"[certs] External etcd mode: Skipping {authority.BaseName} certificate authority generation");
            else if (only is null || only == authority.Name)
                Authority(host, configuration, authority, draw);

            foreach (var certificate in PkiCertificate.All.Where(certificate => certificate.Authority == authority && (only is null || only == certificate.Name)))
            {
                if (isExternal)
                    host.Print($"[certs] External etcd mode: Skipping {certificate.BaseName} certificate generation");
                else if (Leaf(host, configuration, certificate, draw) is { } error)
                    return error;
            }
        }

        if (only is null or "sa")
            ServiceAccounts(host, configuration.CertificatesDirectory, draw);
        return null;
    }

    private static void Authority(KubeadmHost host, ClusterConfiguration configuration, PkiAuthority authority, Func<Prng> draw)
    {
        if (host.Files[PkiFiles.CertificatePath(authority.BaseName, configuration.CertificatesDirectory)] is not null)
        {
            host.Print($"[certs] Using existing {authority.BaseName} certificate authority");
            return;
        }

        host.Print($"[certs] Generating \"{authority.BaseName}\" certificate and key");
        var (created, _) = CertificateAuthority.Create(authority.CommonName, host.Clock, configuration.AuthorityValidity, draw());
        host.Files = PkiFiles.WithPair(host.Files, authority.BaseName, created.Certificate, created.Key, host.Clock, configuration.CertificatesDirectory);
    }

    private static string? Leaf(KubeadmHost host, ClusterConfiguration configuration, PkiCertificate certificate, Func<Prng> draw)
    {
        var path = PkiFiles.CertificatePath(certificate.BaseName, configuration.CertificatesDirectory);
        var authority = ManagedCertificate.AuthorityIn(host.Files, certificate.Authority, configuration.CertificatesDirectory);
        if (Certificate.TryParse(host.Files[path]?.Text ?? "", out var existing))
        {
            if (authority is not null && existing.IssuerKey != authority.Key.Id)
                return $"[certs] certificate {certificate.BaseName} not signed by CA certificate {certificate.Authority.BaseName}: crypto/rsa: verification error";
            host.Print($"[certs] Using existing {certificate.BaseName} certificate and key on disk");
            return null;
        }

        if (authority is null)
        {
            var missing = PkiFiles.CertificatePath(certificate.Authority.BaseName, configuration.CertificatesDirectory);
            return $"couldn't load CA certificate {certificate.Authority.Name}: couldn't load the certificate file {missing}: open {missing}: no such file or directory";
        }

        var request = certificate.Request(configuration, host.Node);
        host.Print($"[certs] Generating \"{certificate.BaseName}\" certificate and key");
        if (!request.DnsNames.IsEmpty)
        {
            host.Print($"[certs] {certificate.BaseName} serving cert is signed for DNS names [{string.Join(' ', request.DnsNames)}] "
                + $"and IPs [{string.Join(' ', request.IpAddresses)}]");
        }

        var (issued, _) = authority.Issue(request, host.Clock, configuration.CertificateValidity, draw());
        host.Files = PkiFiles.WithPair(host.Files, certificate.BaseName, issued.Certificate, issued.Key, host.Clock, configuration.CertificatesDirectory);
        return null;
    }

    private static void ServiceAccounts(KubeadmHost host, string directory, Func<Prng> draw)
    {
        var (privatePath, publicPath) = ($"{directory}/sa.key", $"{directory}/sa.pub");
        if (host.Files[privatePath] is not null)
        {
            host.Print("[certs] Using the existing \"sa\" key");
            return;
        }

        host.Print("[certs] Generating \"sa\" key and public key");
        var (key, _) = KeyId.Draw(draw());
        host.Files = host.Files
            .WithText(privatePath, new PrivateKey(key).ToPem(), FileNode.PrivateFile, host.Clock)
            .WithText(publicPath, new PublicKey(key).ToPem(), FileNode.PrivateFile, host.Clock);
    }
}
