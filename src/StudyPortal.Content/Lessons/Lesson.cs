using StudyPortal.Learning.Questions;

namespace StudyPortal.Content.Lessons;

/// <summary>A guide: lessons in reading order.</summary>
public sealed record Guide(string Slug, string Title, string Summary, IReadOnlyList<Lesson> Lessons)
{
    private readonly Dictionary<string, Lesson> _lessons = Lessons.ToDictionary(lesson => lesson.Address.Lesson, StringComparer.Ordinal);

    /// <summary>For whom the guide is written, or null.</summary>
    public string? Audience { get; init; }

    /// <summary>The lesson with this slug, or null.</summary>
    public Lesson? FindLesson(string slug) => _lessons.GetValueOrDefault(slug);
}

/// <summary>Where a lesson stands: <c>/guides/{Guide}/{Lesson}</c>.</summary>
public readonly record struct LessonAddress(string Guide, string Lesson)
{
    /// <summary>Stable name in the database: <c>guide/lesson</c>.</summary>
    public override string ToString() => $"{Guide}/{Lesson}";

    /// <summary>Route of the page.</summary>
    public string Path => $"/guides/{Guide}/{Lesson}";
}

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
    IReadOnlyList<LessonSection> Sections);

/// <summary>A heading with its anchor.</summary>
public sealed record Heading(int Level, string Text, string Anchor);

/// <summary>A section as search sees it: the text between one heading and the next (the first has the lesson's own title and no anchor).</summary>
/// <param name="Prose">Plain text, code left out.</param>
/// <param name="Code">The code of the section, plain.</param>
public sealed record LessonSection(string Heading, string? Anchor, string Prose, string Code);

/// <summary>A piece of a lesson.</summary>
public abstract record LessonBlock;

/// <summary>Rendered Markdown, safe to print as it stands.</summary>
public sealed record ProseBlock(string Html) : LessonBlock;

/// <summary>Questions to answer here, by id, in order.</summary>
public sealed record QuizBlock(IReadOnlyList<string> Questions) : LessonBlock;

/// <summary>A diagram by slug.</summary>
public sealed record DiagramBlock(string Diagram) : LessonBlock;

/// <summary>A lab by slug.</summary>
public sealed record LabBlock(string Lab) : LessonBlock;
