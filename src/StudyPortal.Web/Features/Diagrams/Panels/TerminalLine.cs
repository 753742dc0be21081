using System.Runtime.InteropServices;

namespace StudyPortal.Web.Features.Diagrams.Panels;

/// <summary>A line on the screen of a terminal.</summary>
/// <param name="Number">How many came before it, so that a line keeps its identity when older ones go.</param>
/// <param name="Kind">Where it came from.</param>
/// <param name="Prompt">The prompt before it where it was typed, else empty.</param>
/// <param name="Text">Its text without a line end.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TerminalLine(int Number, TerminalLineKind Kind, string Prompt, string Text);
