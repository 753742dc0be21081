using System.Globalization;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Machines.Certificates;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>What the kubelet of a node is configured with and what it keeps for itself.</summary>
public static class KubeletFiles
{
    /// <summary>The configuration that all nodes share, with what is the node's own merged in.</summary>
    public const string ConfigurationPath = KubeadmDefaults.KubeletDirectory + "/config.yaml";

    /// <summary>What is the node's own: the socket of the container runtime.</summary>
    public const string InstancePath = KubeadmDefaults.KubeletDirectory + "/instance-config.yaml";

    /// <summary>Flags that kubeadm gives to the kubelet.</summary>
    public const string FlagsPath = KubeadmDefaults.KubeletDirectory + "/kubeadm-flags.env";

    /// <summary>What the kubelet joins with; gone once it has a certificate.</summary>
    public const string BootstrapPath = KubeadmDefaults.KubernetesDirectory + "/bootstrap-kubelet.conf";

    private const string Serving = KubeadmDefaults.KubeletDirectory + "/pki/kubelet";

    /// <summary>config.yaml, instance-config.yaml and kubeadm-flags.env.</summary>
    public static FileTree WithConfiguration(FileTree files, ClusterConfiguration configuration, DateTimeOffset now) => files
        .WithDirectory(KubeadmDefaults.KubeletDirectory, FileNode.PrivateDirectory, now)
        .WithText(FlagsPath, "KUBELET_KUBEADM_ARGS=\"\"\n", FileNode.UsualFile, now)
        .WithText(InstancePath, $"containerRuntimeEndpoint: \"{KubeadmDefaults.CriSocket}\"\n", FileNode.UsualFile, now)
        .WithText(ConfigurationPath, KubeletConfiguration.Write(configuration, KubeadmDefaults.CriSocket), FileNode.UsualFile, now);

    /// <summary>The client certificate that it was granted, with its key in one file, and the serving certificate that it has signed itself.</summary>
    public static FileTree WithCredentials(FileTree files, ClusterConfiguration configuration, CertificateAuthority root, PlannedNode node, DateTimeOffset now, Prng seed)
    {
        var (client, _) = root.Issue(KubeconfigKind.Kubelet.Request(node), now, configuration.CertificateValidity, seed.Fork("kubelet-client"));

        // pkg/kubelet: without serverTLSBootstrap a throw-away authority signs the serving certificate.
        var (authority, after) = CertificateAuthority.Create(Stamped(node.Name + "-ca", now), now, configuration.CertificateValidity, seed.Fork("kubelet-serving"));
        var (serving, _) = authority.Issue(CertificateRequest.ForServer(Stamped(node.Name, now), [node.Name], []), now, configuration.CertificateValidity, after);
        return files
            .WithDirectory(KubeadmDefaults.KubeletDirectory + "/pki", FileNode.UsualDirectory, now)
            .WithText(KubeconfigFile.KubeletClientFile, client.Certificate.ToPem() + client.Key.ToPem(), FileNode.PrivateFile, now)
            .WithText(Serving + ".crt", serving.Certificate.ToPem() + authority.Certificate.ToPem(), FileNode.UsualFile, now)
            .WithText(Serving + ".key", serving.Key.ToPem(), FileNode.PrivateFile, now);
    }

    private static string Stamped(string name, DateTimeOffset now) => string.Create(CultureInfo.InvariantCulture, $"{name}@{now.ToUnixTimeSeconds()}");
}
