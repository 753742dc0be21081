using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>Makes what is missing of the kubeconfig files (cmd/kubeadm/app/phases/kubeconfig/kubeconfig.go, v1.35).</summary>
internal static class KubeconfigPhase
{
    public static string? Run(KubeadmHost host, ClusterConfiguration configuration, IEnumerable<KubeconfigKind> kinds, Func<Prng> draw)
    {
        host.Print($"[kubeconfig] Using kubeconfig folder \"{KubeadmDefaults.KubernetesDirectory}\"");
        if (ManagedCertificate.AuthorityIn(host.Files, PkiAuthority.Root, configuration.CertificatesDirectory) is not { } authority)
        {
            var path = PkiFiles.CertificatePath("ca", configuration.CertificatesDirectory);
            return $"couldn't create a kubeconfig; the CA files couldn't be loaded: couldn't load the certificate file {path}: open {path}: no such file or directory";
        }

        foreach (var kind in kinds)
        {
            if (host.Files[kind.Path] is not null)
            {
                host.Print($"[kubeconfig] Using existing kubeconfig file: \"{kind.Path}\"");
                continue;
            }

            host.Print($"[kubeconfig] Writing \"{kind.FileName}\" kubeconfig file");
            var (credentials, _) = authority.Issue(kind.Request(host.Node), host.Clock, configuration.CertificateValidity, draw());
            var text = KubeconfigFile.Embedded(configuration, authority.Certificate, kind.Server(configuration, host.Node), kind.UserName(host.Node), credentials);
            host.Files = host.Files.WithText(kind.Path, text, FileNode.PrivateFile, host.Clock);
        }

        return null;
    }
}
