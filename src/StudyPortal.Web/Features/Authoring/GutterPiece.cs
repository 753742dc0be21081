namespace StudyPortal.Web.Features.Authoring;

/// <summary>A run of line numbers, or one that is marked.</summary>
/// <param name="Line">The line that the piece marks, or null where it is only numbers.</param>
/// <param name="Tone">What the mark is about.</param>
/// <param name="Hover">The findings in the line.</param>
public sealed record GutterPiece(string Text, int? Line = null, string? Tone = null, string? Hover = null);
