namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>A step of a kubeadm command, as <c>--skip-phases</c> and error messages name it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Run">Does it; the text is why it failed, or null.</param>
internal sealed record KubeadmPhase<T>(string Name, Func<T, string?> Run)
{
    /// <summary>Runs phases in their order until one fails.</summary>
    public static string? RunAll(IEnumerable<KubeadmPhase<T>> phases, T run, IReadOnlyCollection<string> skipped)
    {
        foreach (var phase in phases)
        {
            if (!skipped.Contains(phase.Name, StringComparer.Ordinal) && phase.Run(run) is { } error)
                return $"error execution phase {phase.Name}: {error}";
        }

        return null;
    }
}
