using System.Runtime.CompilerServices;

namespace StudyPortal.Simulation.Tests.Kubernetes.Kubeadm;

/// <summary>What a real kubeadm 1.35.6 wrote for cp1 (10.0.0.11) behind 10.0.0.100:6443 (kubeadm init --dry-run).</summary>
internal static class Recording
{
    public static string Read(string name) => File.ReadAllText(Path.Combine(Folder(), name)).ReplaceLineEndings("\n");

    private static string Folder([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "Recorded");
}
