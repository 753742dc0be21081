namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>How a kubeadm command ends.</summary>
internal static class CommandResult
{
    public const int Success = 0;

    private const int Failure = 1;

    /// <summary>Prints an error as kubeadm does and gives its exit code; a null error is a success.</summary>
    public static int Of(KubeadmHost host, string? error)
    {
        if (error is null)
            return Success;

        foreach (var line in ("error: " + error).TrimEnd('\n').Split('\n'))
            host.PrintError(line);
        host.PrintError("To see the stack trace of this error execute with --v=5 or higher");
        return Failure;
    }
}
