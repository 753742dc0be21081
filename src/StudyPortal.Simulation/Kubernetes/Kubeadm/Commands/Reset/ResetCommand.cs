using StudyPortal.Simulation.Kubernetes.Documents;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary><c>kubeadm reset</c> (cmd/kubeadm/app/cmd/phases/reset, v1.35): it also takes the node's member out of a stacked etcd, where the cluster can be reached.</summary>
internal static class ResetCommand
{
    private const string Farewell = """

        The reset process does not perform cleanup of CNI plugin configuration,
        network filtering rules and kubeconfig files.

        For information on how to perform this cleanup manually, please see:
            https://k8s.io/docs/reference/setup-tools/kubeadm/kubeadm-reset/

        """;

    private static readonly string[] _directories = [KubeadmDefaults.ManifestsDirectory, KubeadmDefaults.KubeletDirectory, KubeadmDefaults.CertificatesDirectory];

    private static readonly string[] _files =
    [
        KubeconfigKind.Admin.Path, KubeconfigKind.SuperAdmin.Path, KubeconfigKind.Kubelet.Path, KubeletFiles.BootstrapPath, KubeconfigKind.ControllerManager.Path,
        KubeconfigKind.Scheduler.Path,
    ];

    public static int Run(KubeadmHost host, IReadOnlyList<string> arguments)
    {
        var (flags, error) = KubeadmFlags.Parse(arguments, "force|f!", "kubeconfig", "cert-dir", "cri-socket", "ignore-preflight-errors", "cleanup-tmp-dir!", "config", "skip-phases");
        if (flags is null)
            return CommandResult.Of(host, error);

        var (api, _) = KubeadmApi.OfAdmin(host, flags["kubeconfig"]);
        ClusterConfiguration? configuration = null;
        if (api is not null)
        {
            host.Print("[reset] Reading configuration from the \"kubeadm-config\" ConfigMap in namespace \"kube-system\"...");
            host.Print("[reset] Use 'kubeadm init phase upload-config kubeadm --config your-config-file' to re-upload it.");
            (configuration, var unreachable) = StoredConfiguration.Read(api);
            if (configuration is null)
                Warn(host, $"[reset] Unable to fetch the kubeadm-config ConfigMap from cluster: {unreachable}");
        }

        if (!flags.Has("force"))
        {
            Warn(host, "[reset] WARNING: Changes made to this host by 'kubeadm init' or 'kubeadm join' will be reverted.");
            host.Print("[reset] Are you sure you want to proceed? [y/N]: y");
        }

        host.Print("[preflight] Running pre-flight checks");
        var directory = RemoveMember(host, configuration is null ? null : api, configuration);
        CleanUp(host, directory);
        foreach (var line in Farewell.Split('\n'))
            host.Print(line);
        return CommandResult.Success;
    }

    private static string? RemoveMember(KubeadmHost host, KubeadmApi? api, ClusterConfiguration? configuration)
    {
        if (configuration is null)
            Warn(host, "[reset] No kubeadm config, using etcd pod spec to get data directory");
        if (DataDirectory(host, configuration) is not { } directory)
        {
            host.Print("[reset] No etcd config found. Assuming external etcd");
            host.Print("[reset] Please, manually reset etcd to prevent further issues");
            return null;
        }

        if (api is not null && host.Files[StaticPodFiles.Path("etcd")] is not null && Leave(host, api) is { } error)
            Warn(host, $"[reset] Failed to remove etcd member: {error}, please manually remove this etcd member using etcdctl");
        Clean(host, directory);
        host.Print($"[reset] Deleted contents of the etcd data directory: {directory}");
        return directory;
    }

    // The last member stays: a cluster of one cannot remove itself.
    private static string? Leave(KubeadmHost host, KubeadmApi api)
    {
        var (etcd, error) = EtcdAdministration.FromCluster(host, api);
        if (etcd is null)
            return error;
        var (members, refused) = etcd.Members();
        if (refused is not null || members.Length <= 1)
            return refused;
        var own = members.FirstOrDefault(member => member.PeerUrls.Contains(EtcdManifest.PeerUrl(host.Node), StringComparer.Ordinal));
        return own is null ? null : etcd.Remove(own.Id);
    }

    private static string? DataDirectory(KubeadmHost host, ClusterConfiguration? configuration)
    {
        if (configuration is not null)
            return (configuration.Etcd as LocalEtcd)?.DataDirectory;
        if (host.Files[StaticPodFiles.Path("etcd")]?.Text is not { } manifest)
            return LocalEtcd.DefaultDataDirectory;
        var volumes = YamlReader.First(manifest)?.At("spec", "volumes")?.AsList ?? [];
        return volumes.FirstOrDefault(volume => volume["name"]?.AsText == "etcd-data")?.At("hostPath", "path")?.AsText;
    }

    private static void CleanUp(KubeadmHost host, string? dataDirectory)
    {
        host.Print("[reset] Stopping the kubelet service");
        host.StopUnit("kubelet");
        host.Print($"[reset] Unmounting mounted directories in \"{KubeadmDefaults.KubeletDirectory}\"");
        host.RemoveContainers();

        // An etcd that still ran has written to files that were already gone; on a real disk they stay gone.
        if (dataDirectory is not null)
            Clean(host, dataDirectory);
        host.Print($"[reset] Deleting contents of directories: [{string.Join(' ', _directories)}]");
        foreach (var directory in _directories)
            Clean(host, directory);
        host.Print($"[reset] Deleting files: [{string.Join(' ', _files)}]");
        foreach (var file in _files)
            host.Files = host.Files.Without(file);
    }

    private static void Clean(KubeadmHost host, string directory)
    {
        foreach (var name in host.Files.List(directory).ToList())
            host.Files = host.Files.Without($"{directory}/{name}");
    }

    private static void Warn(KubeadmHost host, string text) => host.PrintError(Api.Clients.Klog.Line('W', host.Clock, "reset.go:141", text));
}
