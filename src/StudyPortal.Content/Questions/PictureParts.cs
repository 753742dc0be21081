using StudyPortal.Content.Diagrams;

namespace StudyPortal.Content.Questions;

/// <summary>Which parts of a picture a learner can point at.</summary>
internal static class PictureParts
{
    /// <summary>The kinds of parts, as authors name them.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["machines", "programs", "links"];

    /// <summary>Ids in reading order.</summary>
    /// <param name="among">What kinds; empty for all.</param>
    public static IReadOnlyList<string> Of(ClusterParts parts, DiagramView view, IReadOnlyList<string> among) =>
        [.. parts.Drawn.Where(id => IsIn(view, id, parts) && (among.Count == 0 || among.Contains(KindOf(id), StringComparer.Ordinal)))];

    /// <summary>A view as authors write it.</summary>
    public static string Write(DiagramView view) => view switch
    {
        DiagramView.Inside inside => $"inside {inside.Host}",
        DiagramView.Etcd => "etcd",
        _ => "overview",
    };

    private static string KindOf(string id) => id switch
    {
        _ when IsLink(id) => "links",
        _ when id.Contains('/', StringComparison.Ordinal) => "programs",
        _ => "machines",
    };

    private static bool IsLink(string id) => id.Contains("--", StringComparison.Ordinal) || id.Contains(':', StringComparison.Ordinal);

    private static bool IsIn(DiagramView view, string id, ClusterParts parts) => view switch
    {
        DiagramView.Inside inside => MachinesOf(id).Contains(inside.Host, StringComparer.Ordinal),
        DiagramView.Etcd when id.Contains('/', StringComparison.Ordinal) => id.EndsWith("/etcd", StringComparison.Ordinal),
        DiagramView.Etcd => MachinesOf(id).All(machine => parts.Ids.Contains($"{machine}/etcd")),
        _ => true,
    };

    // cp1/etcd, cp1:2379 and cp1 are of one machine, cp1--cp2 of two.
    private static string[] MachinesOf(string id) => id.Split('/', ':')[0].Split("--");
}
