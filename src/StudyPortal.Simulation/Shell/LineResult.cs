using System.Collections.Immutable;
using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Shell;

/// <summary>What a typed line printed.</summary>
/// <param name="Printed">What was printed, in order.</param>
/// <param name="ExitCode">The exit code of its last command.</param>
/// <param name="Left">Where it left the terminal.</param>
public sealed record LineResult(ImmutableArray<PrintedLine> Printed, int ExitCode, ShellPlace Left) : InputResult;
