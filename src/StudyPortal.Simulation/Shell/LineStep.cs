using System.Collections.Immutable;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Shell;

/// <summary>What a typed line gave.</summary>
/// <param name="Next">The cluster after it.</param>
/// <param name="Occurrences">What happened while it ran.</param>
/// <param name="Turn">What it printed, and the session after it.</param>
/// <param name="Result">The same, as a history keeps it.</param>
public sealed record LineStep(Cluster Next, ImmutableArray<Occurrence> Occurrences, ShellTurn Turn, LineResult Result)
    : ClusterStep(Next, Occurrences, new FaultOutcome.Done())
{
    /// <inheritdoc/>
    public override LineResult Result { get; } = Result;
}
