using StudyPortal.Simulation.Kubernetes.Documents;

namespace StudyPortal.Simulation.Shell.Commands.Containers;

/// <summary>JSON with two spaces a level, as crictl prints it.</summary>
internal static class CrictlJson
{
    public static string Write(Document document) => JsonWriter.Write(document, indent: 2);
}
