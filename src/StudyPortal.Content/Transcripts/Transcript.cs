namespace StudyPortal.Content.Transcripts;

/// <summary>A terminal's record in a lesson: a <c>console</c> block.</summary>
/// <param name="Line">Line of the file on which the block opens, from 1.</param>
/// <param name="Start">Where the terminal stands that it was recorded on; null where the record is bound to no model.</param>
/// <param name="Turns">What was typed and printed; empty where the record is bound to no model.</param>
public sealed record Transcript(int Line, TranscriptStart? Start, IReadOnlyList<TranscriptTurn> Turns);
