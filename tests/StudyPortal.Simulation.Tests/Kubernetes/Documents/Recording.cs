using System.Runtime.CompilerServices;

namespace StudyPortal.Simulation.Tests.Kubernetes.Documents;

/// <summary>Texts that the real programs wrote, beside the tests.</summary>
internal static class Recording
{
    public static string Read(string name, [CallerFilePath] string path = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(path)!, "..", "Documents", "Recorded", name));
}
