namespace StudyPortal.Content.Prose;

/// <summary>A short Markdown text, rendered: a prompt, an option, a definition.</summary>
/// <param name="Html">Safe to print as it stands.</param>
/// <param name="PlainText">The same in one line, without marks.</param>
public sealed record ProseFragment(
    string Html,
    string PlainText,
    IReadOnlyList<ProseReference> References,
    IReadOnlyList<ProseFinding> Findings);
