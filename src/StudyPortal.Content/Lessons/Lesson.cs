using StudyPortal.Learning.Questions;

namespace StudyPortal.Content.Lessons;

/// <summary>One lesson, rendered.</summary>
/// <param name="SourceFile">Path of the Markdown file, relative to the content directory, with forward slashes.</param>
/// <param name="Version">Hash of the source text.</param>
/// <param name="Minutes">Time to read and do, in minutes.</param>
/// <param name="Headings">Levels 2 and 3, in order: what stands in "on this page".</param>
/// <param name="Blocks">The body, in order.</param>
/// <param name="Sections">The same body cut at its headings, as plain text for search.</param>
public sealed record Lesson(
    LessonAddress Address,
    int Number,
    string Title,
    string Question,
    string Summary,
    IReadOnlyList<string> Objectives,
    int Minutes,
    string Kubernetes,
    string Etcd,
    IReadOnlyList<SourceLink> Sources,
    string SourceFile,
    string Version,
    IReadOnlyList<Heading> Headings,
    IReadOnlyList<LessonBlock> Blocks,
    IReadOnlyList<LessonSection> Sections)
{
    /// <summary>The day on which it was last held against its sources, or null where that was not written down.</summary>
    public DateOnly? CheckedOn { get; init; }

    /// <summary>Why it is taught although the exam or the software has moved on, in one plain sentence; null where that is not so.</summary>
    public string? Legacy { get; init; }
}
