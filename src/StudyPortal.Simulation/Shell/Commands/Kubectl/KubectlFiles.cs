namespace StudyPortal.Simulation.Shell.Commands.Kubectl;

/// <summary>Where kubectl finds its configuration.</summary>
internal static class KubectlFiles
{
    /// <summary>The path of the kubeconfig, and whether a flag gave it.</summary>
    public static (string Path, bool IsGiven) ConfigPath(ShellContext context, KubectlFlags flags) =>
        flags.Value("kubeconfig") is { Length: > 0 } given ? (given, true) : (context.Variable("KUBECONFIG") is { Length: > 0 } variable ? variable : Login.Home + "/.kube/config", false);
}
