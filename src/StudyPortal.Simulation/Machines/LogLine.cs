using System.Runtime.InteropServices;

namespace StudyPortal.Simulation.Machines;

/// <summary>A line that a program wrote.</summary>
/// <param name="At">When, by its machine's clock.</param>
/// <param name="Text">What, without a line end.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LogLine(DateTimeOffset At, string Text);
