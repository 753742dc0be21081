using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>Checks before anything is changed (cmd/kubeadm/app/preflight/checks.go, v1.35), in kubeadm's order.</summary>
internal static class Preflight
{
    private static readonly string[] _components = ["kube-apiserver", "kube-controller-manager", "kube-scheduler", "etcd"];

    /// <summary>Of a machine that becomes a control-plane node. Null where nothing is wrong that is not to be ignored; what is ignored is printed as a warning.</summary>
    public static string? ForControlPlane(KubeadmHost host, ClusterConfiguration configuration, ImmutableArray<string> ignored, bool isJoining)
    {
        List<(string Name, string? Text)> checks = [Port(host, 6443), Port(host, 10259), Port(host, 10257)];
        checks.AddRange(_components.Select(component => FileAvailable(host, StaticPodFiles.Path(component))));
        if (!isJoining)
            checks.Add(Port(host, 10250));
        if (configuration.Etcd is LocalEtcd local)
            checks.AddRange([Port(host, 2379), Port(host, 2380), DirectoryAvailable(host, local.DataDirectory)]);
        if (configuration.Etcd is ExternalEtcd external)
            checks.AddRange(new[] { external.CaFile, external.CertFile, external.KeyFile }.Where(_ => !isJoining).Select(path => FileExisting(host, path)));
        return Judge(host, checks, ignored);
    }

    /// <summary>Of any machine that joins.</summary>
    public static string? ForJoin(KubeadmHost host, bool isControlPlane, ImmutableArray<string> ignored)
    {
        List<(string Name, string? Text)> checks =
        [
            DirectoryAvailable(host, KubeadmDefaults.ManifestsDirectory),
            FileAvailable(host, KubeconfigKind.Kubelet.Path),
            FileAvailable(host, KubeletFiles.BootstrapPath),
            Port(host, 10250),
        ];
        if (!isControlPlane)
            checks.Add(FileAvailable(host, PkiFiles.CertificatePath("ca")));
        return Judge(host, checks, ignored);
    }

    private static string? Judge(KubeadmHost host, IEnumerable<(string Name, string? Text)> checks, ImmutableArray<string> ignored)
    {
        var fatal = new StringBuilder();
        foreach (var (name, text) in checks)
        {
            if (text is null)
                continue;
            if (ignored.Contains(name, StringComparer.OrdinalIgnoreCase) || ignored.Contains("all", StringComparer.OrdinalIgnoreCase))
                host.PrintError($"\t[WARNING {name}]: {text}");
            else
                fatal.Append("\t[ERROR ").Append(name).Append("]: ").Append(text).Append('\n');
        }

        return fatal.Length == 0
            ? null
            : $"[preflight] Some fatal errors occurred:\n{fatal}[preflight] If you know what you are doing, you can make a check non-fatal with `--ignore-preflight-errors=...`";
    }

    private static (string Name, string? Text) Port(KubeadmHost host, int port)
    {
        var number = port.ToString(CultureInfo.InvariantCulture);
        return ($"Port-{number}", host.IsListening(port) ? $"Port {number} is in use" : null);
    }

    private static (string Name, string? Text) FileAvailable(KubeadmHost host, string path) =>
        ($"FileAvailable-{Dashed(path)}", host.Files[path] is null ? null : $"{path} already exists");

    private static (string Name, string? Text) FileExisting(KubeadmHost host, string path) =>
        ($"FileExisting-{Dashed(path)}", host.Files[path] is null ? $"{path} doesn't exist" : null);

    private static (string Name, string? Text) DirectoryAvailable(KubeadmHost host, string path) =>
        ($"DirAvailable-{Dashed(path)}", host.Files.List(path).Any() ? $"{path} is not empty" : null);

    private static string Dashed(string path) => path.Replace('/', '-');
}
