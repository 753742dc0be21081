using System.Runtime.InteropServices;

namespace StudyPortal.Simulation.Shell;

/// <summary>A line that a command printed.</summary>
/// <param name="Stream">1 for prints, 2 for errors.</param>
/// <param name="Text">Without a line end.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PrintedLine(int Stream, string Text);
