namespace StudyPortal.Content.Transcripts;

/// <summary>A line that was typed at a prompt, and what was printed then.</summary>
/// <param name="Line">Line of the file on which the prompt stands, from 1.</param>
/// <param name="Prompt">As recorded.</param>
/// <param name="Typed">The line as the shell takes it: what a backslash continues is joined; lines of a here-document stand on lines of their own.</param>
/// <param name="OutputLine">Line of the file on which the output begins, or would begin.</param>
/// <param name="Output">As recorded; a line with an ellipsis alone stands for any number of lines.</param>
public sealed record TranscriptTurn(int Line, string Prompt, string Typed, int OutputLine, IReadOnlyList<string> Output);
