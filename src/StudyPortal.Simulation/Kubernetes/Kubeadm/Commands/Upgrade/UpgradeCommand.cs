namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary><c>kubeadm upgrade plan</c> (cmd/kubeadm/app/cmd/upgrade/plan.go, v1.35). There is no newer version than kubeadm's own, so that it says whether the cluster has it.</summary>
internal static class UpgradeCommand
{
    public static int Run(KubeadmHost host, IReadOnlyList<string> arguments)
    {
        var (flags, error) = KubeadmFlags.Parse(arguments, "config", "kubeconfig", "ignore-preflight-errors", "allow-experimental-upgrades!", "etcd-upgrade", "print-config!", "yes|y!");
        return CommandResult.Of(host, flags switch
        {
            null => error,
            { Words: ["plan", ..] } => Plan(host, flags),
            _ => "missing subcommand; \"upgrade\" is not meant to be run on its own",
        });
    }

    private static string? Plan(KubeadmHost host, KubeadmFlags flags)
    {
        host.Print("[preflight] Running pre-flight checks.");
        var (api, missing) = KubeadmApi.OfAdmin(host, flags["kubeconfig"]);
        if (api is null)
            return missing;
        host.Print("[upgrade/config] Reading configuration from the \"kubeadm-config\" ConfigMap in namespace \"kube-system\"...");
        host.Print("[upgrade/config] Use 'kubeadm init phase upload-config kubeadm --config your-config-file' to re-upload it.");
        var (configuration, error) = StoredConfiguration.Read(api);
        if (configuration is null)
            return $"[upgrade/config] FATAL: {error}";

        var version = configuration.KubernetesVersion;
        host.Print("[upgrade] Running cluster health checks");
        host.Print("[upgrade] Fetching available versions to upgrade to");
        host.Print($"[upgrade/versions] Cluster version: {version.TrimStart('v')}");
        host.Print($"[upgrade/versions] kubeadm version: {KubeadmDefaults.KubernetesVersion}");
        host.Print($"[upgrade/versions] Target version: {KubeadmDefaults.KubernetesVersion}");
        host.Print($"[upgrade/versions] Latest version in the {Series(version)} series: {KubeadmDefaults.KubernetesVersion}");
        host.Print("");
        if (version == KubeadmDefaults.KubernetesVersion)
            host.Print("Awesome, you're up-to-date! Enjoy!");
        else
            Offer(host, version);
        return null;
    }

    private static void Offer(KubeadmHost host, string version)
    {
        host.Print("Upgrade to the latest version in the " + Series(version) + " series:");
        host.Print("");
        string[] rows = ["kube-apiserver", "kube-controller-manager", "kube-scheduler", "kube-proxy"];
        foreach (var line in FixedTable.Lines(
            [["COMPONENT", "NODE", "CURRENT", "TARGET"], .. rows.Select(row => (IReadOnlyList<string>)[row, host.Node.Name, version, KubeadmDefaults.KubernetesVersion])], _ => true))
        {
            host.Print(line);
        }

        host.Print("");
        host.Print("You can now apply the upgrade by executing the following command:");
        host.Print("");
        host.Print($"\tkubeadm upgrade apply {KubeadmDefaults.KubernetesVersion}");
    }

    private static string Series(string version) => string.Join('.', version.Split('.').Take(2));
}
