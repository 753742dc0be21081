using System.Collections.Immutable;
using StudyPortal.Simulation.Kernel;

namespace StudyPortal.Simulation.World;

/// <summary>What a request gave that was sent.</summary>
/// <param name="Next">The cluster after it: what was written stays.</param>
/// <param name="Occurrences">What happened while it was on its way.</param>
/// <param name="Trace">Its way, hop by hop.</param>
public sealed record RequestStep(Cluster Next, ImmutableArray<Occurrence> Occurrences, RequestTrace Trace)
    : ClusterStep(Next, Occurrences, new FaultOutcome.Done())
{
    /// <inheritdoc/>
    public override InputResult Result => Trace;
}
