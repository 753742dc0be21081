using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>Kubeconfig files of a control-plane node, for root only (0600).</summary>
public static class KubeconfigFiles
{
    /// <summary>What kubectl of root reads: a copy of admin.conf that an administrator makes by hand.</summary>
    public const string RootPath = "/root/.kube/config";

    /// <summary>The file with a fresh certificate inside.</summary>
    public static FileTree With(
        FileTree files, KubeconfigKind kind, ClusterConfiguration configuration, ClusterPki pki, PlannedNode node, DateTimeOffset now, Prng seed)
    {
        var (credentials, _) = pki.Root.Issue(kind.Request(node), now, configuration.CertificateValidity, seed.Fork(kind.FileName));
        var text = KubeconfigFile.Embedded(configuration, pki.Root.Certificate, kind.Server(configuration, node), kind.UserName(node), credentials);
        return files.WithText(kind.Path, text, FileNode.PrivateFile, now);
    }

    /// <summary>A copy of admin.conf where kubectl looks for it; nothing changes where there is no admin.conf.</summary>
    public static FileTree WithRootCopy(FileTree files, DateTimeOffset now) => files[KubeconfigKind.Admin.Path]?.Text is { } text
        ? files.WithDirectory("/root/.kube", FileNode.UsualDirectory, now).WithText(RootPath, text, FileNode.PrivateFile, now)
        : files;
}
