namespace StudyPortal.Content.Lessons;

/// <summary>A section as search sees it: the text between one heading and the next (the first has the lesson's own title and no anchor).</summary>
/// <param name="Prose">Plain text, code left out.</param>
/// <param name="Code">The code of the section, plain.</param>
public sealed record LessonSection(string Heading, string? Anchor, string Prose, string Code);
