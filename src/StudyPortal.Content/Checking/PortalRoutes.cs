using System.Collections.Frozen;
using StudyPortal.Learning.Generators;

namespace StudyPortal.Content.Checking;

/// <summary>The pages that content may link to besides guides and lessons.</summary>
internal static class PortalRoutes
{
    public const string Glossary = "/glossary";

    /// <summary>Pages without anchors of their own.</summary>
    public static FrozenSet<string> Pages { get; } =
        new[] { "/", "/diagrams", "/drills", "/misconceptions", "/progress", "/quizzes", "/sandbox", "/search" }
            .Concat(DrillTopics.All.SelectMany(topic => new[] { $"/drills/{topic.Name}", $"/drills/{topic.Name}/run" }))
            .ToFrozenSet(StringComparer.Ordinal);
}
