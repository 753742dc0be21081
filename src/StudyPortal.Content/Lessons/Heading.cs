namespace StudyPortal.Content.Lessons;

/// <summary>A heading with its anchor.</summary>
public sealed record Heading(int Level, string Text, string Anchor);
