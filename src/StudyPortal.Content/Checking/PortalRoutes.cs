using System.Collections.Frozen;

namespace StudyPortal.Content.Checking;

/// <summary>The pages that content may link to besides guides and lessons.</summary>
internal static class PortalRoutes
{
    public const string Glossary = "/glossary";

    /// <summary>Pages without anchors of their own.</summary>
    public static FrozenSet<string> Pages { get; } =
        new[] { "/", "/diagrams", "/progress", "/sandbox", "/search" }.ToFrozenSet(StringComparer.Ordinal);
}
