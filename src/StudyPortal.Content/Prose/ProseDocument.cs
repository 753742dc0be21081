using StudyPortal.Content.Lessons;
using StudyPortal.Content.Transcripts;

namespace StudyPortal.Content.Prose;

/// <summary>One Markdown text, rendered, with everything in it that somebody has to check.</summary>
/// <param name="Anchors">Every id in the text that a link can point to.</param>
/// <param name="References">Links, images, terms and embedded things, in order.</param>
/// <param name="Transcripts">The terminals' records in it, in order.</param>
public sealed record ProseDocument(
    IReadOnlyList<LessonBlock> Blocks,
    IReadOnlyList<Heading> Headings,
    IReadOnlyList<LessonSection> Sections,
    IReadOnlyList<string> Anchors,
    IReadOnlyList<ProseReference> References,
    IReadOnlyList<Transcript> Transcripts,
    IReadOnlyList<ProseFinding> Findings);
