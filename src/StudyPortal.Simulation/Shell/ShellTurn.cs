using System.Collections.Immutable;
using StudyPortal.Simulation.Kernel;

namespace StudyPortal.Simulation.Shell;

/// <summary>What a typed line led to.</summary>
/// <param name="Next">The session after it.</param>
/// <param name="Printed">What was printed, in order.</param>
/// <param name="ExitCode">The exit code of its last command.</param>
/// <param name="Occurrences">What happened in the cluster meanwhile.</param>
public sealed record ShellTurn(ShellSession Next, ImmutableArray<PrintedLine> Printed, int ExitCode, ImmutableArray<Occurrence> Occurrences);
