using StudyPortal.Content.Findings;
using StudyPortal.Content.Lessons;
using StudyPortal.Content.Prose;

namespace StudyPortal.Content.Loading;

/// <summary>A text with what it points to.</summary>
/// <param name="ImageFolder">What image addresses are relative to, or null where the text is shown on many pages.</param>
/// <param name="Lesson">The lesson that the text is, or null where it is shown on many pages.</param>
internal sealed record ProseSource(string File, string? ImageFolder, LessonFile? Lesson, IReadOnlyList<ProseReference> References)
{
    public Place PlaceOf(ProseReference reference) => new(File, reference.Line);
}
