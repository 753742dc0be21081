using StudyPortal.Content.Lessons;

namespace StudyPortal.Content.Prose;

/// <summary>One Markdown text, rendered, with everything in it that somebody has to check.</summary>
/// <param name="Anchors">Every id in the text that a link can point to.</param>
/// <param name="References">Links, images, terms and embedded things, in order.</param>
public sealed record ProseDocument(
    IReadOnlyList<LessonBlock> Blocks,
    IReadOnlyList<Heading> Headings,
    IReadOnlyList<LessonSection> Sections,
    IReadOnlyList<string> Anchors,
    IReadOnlyList<ProseReference> References,
    IReadOnlyList<ProseFinding> Findings);

/// <summary>Something that a text points to.</summary>
/// <param name="Line">Line in the file, from 1.</param>
public abstract record ProseReference(int Line);

/// <summary>A link, as written.</summary>
public sealed record LinkReference(int Line, string Url) : ProseReference(Line);

/// <summary>An image, as written.</summary>
public sealed record ImageReference(int Line, string Url, string Alt) : ProseReference(Line);

/// <summary>A glossary term, as written between the brackets.</summary>
public sealed record TermReference(int Line, string Term) : ProseReference(Line);

/// <summary>A question in a <c>:::quiz</c>.</summary>
public sealed record QuestionReference(int Line, string Question) : ProseReference(Line);

/// <summary>The slug of a <c>:::diagram</c>.</summary>
public sealed record DiagramReference(int Line, string Diagram) : ProseReference(Line);

/// <summary>The slug of a <c>:::lab</c>.</summary>
public sealed record LabReference(int Line, string Lab) : ProseReference(Line);

/// <summary>What is wrong inside the text itself (heading order, an unclosed directive, an unknown language …).</summary>
public sealed record ProseFinding(int Line, string Message);
