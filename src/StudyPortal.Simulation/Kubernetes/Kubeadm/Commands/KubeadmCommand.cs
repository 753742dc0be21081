namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>The program kubeadm 1.35.6: a command line in, printed lines, changed files and an exit code out.</summary>
public static class KubeadmCommand
{
    private const string BuildDate = "2026-06-09T13:44:11Z";

    /// <summary>Runs a command; the arguments are what stands behind <c>kubeadm</c>. The exit code is 0 for success and 1 for every failure.</summary>
    public static int Run(KubeadmHost host, IReadOnlyList<string> arguments)
    {
        if (arguments.Count == 0 || arguments[0] is "help" or "-h" or "--help")
            return Usage(host);
        var rest = arguments.Skip(1).ToArray();
        return arguments[0] switch
        {
            "version" => Version(host, rest),
            "init" => InitCommand.Run(host, rest),
            "join" => JoinCommand.Run(host, rest),
            "reset" => ResetCommand.Run(host, rest),
            "certs" => CertsCommand.Run(host, rest),
            "token" => TokenCommand.Run(host, rest),
            "config" => ConfigCommand.Run(host, rest),
            "upgrade" => UpgradeCommand.Run(host, rest),
            var name => CommandResult.Of(host, $"unknown command \"{name}\" for \"kubeadm\""),
        };
    }

    private static int Version(KubeadmHost host, IReadOnlyList<string> arguments)
    {
        var (flags, error) = KubeadmFlags.Parse(arguments, "output|o");
        if (flags is null)
            return CommandResult.Of(host, error);
        switch (flags["output"])
        {
            case null:
                host.Print($"kubeadm version: &version.Info{{Major:\"1\", Minor:\"35\", EmulationMajor:\"\", EmulationMinor:\"\", MinCompatibilityMajor:\"\", MinCompatibilityMinor:\"\", "
                    + $"GitVersion:\"{KubeadmDefaults.KubernetesVersion}\", GitTreeState:\"clean\", BuildDate:\"{BuildDate}\", GoVersion:\"go1.25.7\", Compiler:\"gc\", Platform:\"linux/amd64\"}}");
                return CommandResult.Success;
            case "short":
                host.Print(KubeadmDefaults.KubernetesVersion);
                return CommandResult.Success;
            default:
                return CommandResult.Of(host, $"invalid output format: {flags["output"]}");
        }
    }

    private static int Usage(KubeadmHost host)
    {
        foreach (var line in """


                ┌──────────────────────────────────────────────────────────┐
                │ KUBEADM                                                  │
                │ Easily bootstrap a secure Kubernetes cluster             │
                │                                                          │
                │ Please give us feedback at:                              │
                │ https://github.com/kubernetes/kubeadm/issues             │
                └──────────────────────────────────────────────────────────┘

            Usage:
              kubeadm [command]

            Available Commands:
              certs       Commands related to handling Kubernetes certificates
              config      Manage configuration for a kubeadm cluster persisted in a ConfigMap in the cluster
              init        Run this command in order to set up the Kubernetes control plane
              join        Run this on any machine you wish to join an existing cluster
              reset       Performs a best effort revert of changes made to this host by 'kubeadm init' or 'kubeadm join'
              token       Manage bootstrap tokens
              upgrade     Upgrade your cluster smoothly to a newer version with this command
              version     Print the version of kubeadm

            """.Split('\n'))
        {
            host.Print(line);
        }

        return CommandResult.Success;
    }
}
