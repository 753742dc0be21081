using StudyPortal.Simulation.Kubernetes.Documents;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary><c>kubeadm config print init-defaults | migrate | validate | images list</c> (cmd/kubeadm/app/cmd/config.go, v1.35).</summary>
internal static class ConfigCommand
{
    private const string Group = "kubeadm.k8s.io/";

    public static int Run(KubeadmHost host, IReadOnlyList<string> arguments)
    {
        var (flags, error) = KubeadmFlags.Parse(arguments, "old-config", "new-config", "config", "kubernetes-version", "allow-experimental-api!", "kubeconfig", "component-configs");
        return flags is null
            ? CommandResult.Of(host, error)
            : CommandResult.Of(host, flags.Words switch
            {
                ["print", "init-defaults"] => Defaults(host),
                ["migrate"] => Migrate(host, flags),
                ["validate"] => Validate(host, flags["config"]),
                ["images", "list"] => Images(host, flags["kubernetes-version"] ?? KubeadmDefaults.KubernetesVersion),
                ["images", "pull"] => Pull(host),
                _ => "missing subcommand; \"config\" is not meant to be run on its own",
            });
    }

    private static string? Defaults(KubeadmHost host)
    {
        Print(host, InitConfigurationText.Write(new BootstrapToken("abcdef", "0123456789abcdef"), new PlannedNode("node", "1.2.3.4")));
        host.Print("---");
        Print(host, ClusterConfigurationText.Write(new ClusterConfiguration { KubernetesVersion = "1.0.0-placeholder-version", PodSubnet = "" }));
        return null;
    }

    private static string? Images(KubeadmHost host, string version)
    {
        foreach (var image in new[] { "kube-apiserver", "kube-controller-manager", "kube-scheduler", "kube-proxy" })
            host.Print($"{KubeadmDefaults.ImageRepository}/{image}:{version}");
        host.Print($"{KubeadmDefaults.ImageRepository}/coredns/coredns:{KubeadmDefaults.CoreDnsTag}");
        host.Print($"{KubeadmDefaults.ImageRepository}/pause:{KubeadmDefaults.PauseTag}");
        host.Print($"{KubeadmDefaults.ImageRepository}/etcd:{KubeadmDefaults.EtcdTag}");
        return null;
    }

    private static string? Pull(KubeadmHost host)
    {
        foreach (var image in new[] { "kube-apiserver", "kube-controller-manager", "kube-scheduler", "kube-proxy" })
            host.Print($"[config/images] Pulled {KubeadmDefaults.ImageRepository}/{image}:{KubeadmDefaults.KubernetesVersion}");
        host.Print($"[config/images] Pulled {KubeadmDefaults.ImageRepository}/coredns/coredns:{KubeadmDefaults.CoreDnsTag}");
        host.Print($"[config/images] Pulled {KubeadmDefaults.ImageRepository}/pause:{KubeadmDefaults.PauseTag}");
        host.Print($"[config/images] Pulled {KubeadmDefaults.ImageRepository}/etcd:{KubeadmDefaults.EtcdTag}");
        return null;
    }

    private static string? Validate(KubeadmHost host, string? path)
    {
        if (path is null)
            return "the --config flag is mandatory";
        var (_, error) = Read(host, path);
        if (error is null)
            host.Print("ok");
        return error;
    }

    private static string? Migrate(KubeadmHost host, KubeadmFlags flags)
    {
        if (flags["old-config"] is not { } old)
            return "the --old-config flag is mandatory";
        var (configuration, error) = Read(host, old);
        if (configuration is null)
            return error;

        (var token, host.Prng) = BootstrapToken.Draw(host.Prng);
        var text = InitConfigurationText.Write(token, host.Node) + "---\n" + ClusterConfigurationText.Write(configuration);
        if (flags["new-config"] is { } path)
            host.Files = host.Files.WithText(host.Path(path), text, FileNode.PrivateFile, host.Clock);
        else
            Print(host, text);
        return null;
    }

    private static (ClusterConfiguration? Configuration, string? Error) Read(KubeadmHost host, string path)
    {
        if (host.Files[host.Path(path)]?.Text is not { } text)
            return (null, $"open {path}: no such file or directory");
        if (YamlReader.Read(text) is not YamlDocuments { Documents: var documents })
            return (null, "error converting YAML to JSON");
        foreach (var document in documents)
        {
            var version = document["apiVersion"]?.AsText ?? "";
            if (version.StartsWith(Group, StringComparison.Ordinal) && version is not (Group + "v1beta3" or Group + "v1beta4"))
                return (null, $"your configuration file uses an old API spec: \"{version}\" (kind: \"{document["kind"]?.AsText}\"). Please use kubeadm v1.22 instead and run 'kubeadm config migrate --old-config old.yaml --new-config new.yaml', which will write the new, similar spec using a newer API version.");
            if (version == Group + "v1beta3")
                host.PrintError(Api.Clients.Klog.Line('W', host.Clock, "common.go:102", $"your configuration file uses a deprecated API spec: \"{version}\" (kind: \"{document["kind"]?.AsText}\"). Please use 'kubeadm config migrate --old-config old-config-file --new-config new-config-file', which will write the new, similar spec using a newer API version."));
        }

        return documents.FirstOrDefault(document => document["kind"]?.AsText == "ClusterConfiguration") is { } cluster
            ? ClusterConfigurationReader.Read(cluster)
            : (new ClusterConfiguration { PodSubnet = "" }, null);
    }

    private static void Print(KubeadmHost host, string text)
    {
        foreach (var line in text.TrimEnd('\n').Split('\n'))
            host.Print(line);
    }
}
