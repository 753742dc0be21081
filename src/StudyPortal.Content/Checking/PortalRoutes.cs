using System.Collections.Frozen;
using StudyPortal.Learning.Generators;
using StudyPortal.Learning.Sheets;

namespace StudyPortal.Content.Checking;

/// <summary>The pages that content may link to besides guides and lessons.</summary>
internal static class PortalRoutes
{
    public const string Glossary = "/glossary";

    /// <summary>Pages without anchors of their own.</summary>
    public static FrozenSet<string> Pages { get; } =
        new[] { "/", "/about/freshness", "/classes", "/diagrams", "/drills", "/misconceptions", "/paths", "/progress", "/quizzes", "/sandbox", "/search", "/sheets" }
            .Concat(DrillTopics.All.SelectMany(topic => new[] { $"/drills/{topic.Name}", $"/drills/{topic.Name}/run" }))
            .Concat(CheatSheets.All.Select(sheet => $"/sheets/{sheet.Name}"))
            .ToFrozenSet(StringComparer.Ordinal);
}
