using StudyPortal.Content.Findings;
using StudyPortal.Simulation.Shell;
using StudyPortal.Simulation.World;

namespace StudyPortal.Content.Diagrams;

/// <summary>Whether an input has one of the forms of the model and names machines that are there, as far as can be said without a cluster.</summary>
internal static class InputShape
{
    private static readonly string[] FirstWords = ["wait", "fault", "send", "on"];

    /// <summary>What is wrong with it, or null.</summary>
    public static string? Problem(string text, ClusterParts parts) => InputText.Read(text, parts.Hosts) switch
    {
        InputReading.Unreadable unreadable => unreadable.Complaint + Hint(text.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
        _ => null,
    };

    private static string Hint(string[] words) => words switch
    {
        ["fault", var name, ..] when FaultForms.All.All(form => form.Name != name) => NearName.DidYouMean(name, FaultForms.All.Select(form => form.Name)),
        [var first, ..] when !FirstWords.Contains(first, StringComparer.Ordinal) => NearName.DidYouMean(first, FirstWords),
        _ => "",
    };
}
