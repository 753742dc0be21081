using StudyPortal.Content.Files;

namespace StudyPortal.Content.Findings;

/// <summary>Puts findings in the order of files and lines, each once, and not too many of one file.</summary>
internal static class FindingOrder
{
    public static IReadOnlyList<ContentError> Sort(IEnumerable<ContentError> findings) =>
    [
        .. findings.Distinct()
            .OrderBy(finding => finding.Severity)
            .GroupBy(finding => finding.File, StringComparer.Ordinal)
            .OrderBy(file => file.Key, StringComparer.Ordinal)
            .SelectMany(file => Cut([.. file])),
    ];

    // Errors come first so that a cut never hides that there are some.
    private static IEnumerable<ContentError> Cut(IReadOnlyList<ContentError> findings)
    {
        var shown = findings.Take(ContentLimits.MaxFindingsPerFile)
            .OrderBy(finding => finding.Line)
            .ThenBy(finding => finding.Message, StringComparer.Ordinal)
            .ToList();
        var hidden = findings.Count - shown.Count;
        return hidden == 0 ? shown : shown.Append(
            new ContentError(shown[0].File, shown[^1].Line, string.Create(null, $"there are {hidden} more findings in this file"), Severity.Warning));
    }
}
