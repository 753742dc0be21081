using StudyPortal.Content.Glossary;
using StudyPortal.Content.Prose;

namespace StudyPortal.Content.Tests.Prose;

/// <summary>Surroundings for texts under test: a guide and a glossary of two terms.</summary>
internal static class SampleText
{
    private static readonly GlossaryEntry[] Glossary =
    [
        new("quorum", "quorum", "A <em>majority</em>.", "A majority of the voting members, n/2 + 1 & no less.", ["majority"], See: null),
        new("static Pod", "static-pod", "A Pod.", "A Pod that the kubelet starts from a file.", [], See: null),
    ];

    public static ProseContext Context { get; } = new("/guides/etcd-ports/", FindTerm);

    public static ProseDocument Lesson(string markdown, int firstLine = 1) => LessonPipeline.Render(markdown, firstLine, Context);

    public static ProseFragment Fragment(string markdown, int firstLine = 1) => FragmentPipeline.Render(markdown, firstLine, Context);

    /// <summary>All findings as <c>line: message</c>.</summary>
    public static string[] Findings(string markdown, int firstLine = 1)
        => [.. Lesson(markdown, firstLine).Findings.Select(finding => $"{finding.Line}: {finding.Message}")];

    /// <summary>The prose of a lesson in one piece.</summary>
    public static string Html(string markdown)
        => string.Concat(Lesson(markdown).Blocks.OfType<StudyPortal.Content.Lessons.ProseBlock>().Select(block => block.Html));

    private static GlossaryEntry? FindTerm(string term) => Array.Find(
        Glossary,
        entry => string.Equals(entry.Slug, term, StringComparison.OrdinalIgnoreCase)
            || string.Equals(entry.Term, term, StringComparison.OrdinalIgnoreCase)
            || entry.Also.Contains(term, StringComparer.OrdinalIgnoreCase));
}
