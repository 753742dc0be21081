namespace StudyPortal.Content.Prose;

/// <summary>What is wrong inside the text itself (heading order, an unclosed directive, an unknown language …).</summary>
public sealed record ProseFinding(int Line, string Message);
