using StudyPortal.Simulation.Kubernetes.Documents;

namespace StudyPortal.Simulation.Shell.Commands.Containers;

/// <summary>JSON with two spaces a level, as crictl prints it.</summary>
internal static class CrictlJson
{
    public static string Write(Document document) => string.Join('\n', JsonWriter.Write(document).Split('\n').Select(Narrowed));

    // The writer has four spaces a level; line breaks in strings are escaped, so that each line begins with its indentation.
    private static string Narrowed(string line)
    {
        var spaces = line.TakeWhile(letter => letter == ' ').Count();
        return line[(spaces / 2)..];
    }
}
