using System.Collections.Immutable;
using StudyPortal.Simulation.Kernel;

namespace StudyPortal.Simulation.World;

/// <summary>What a step gave.</summary>
/// <param name="Next">The cluster after it.</param>
/// <param name="Occurrences">What happened in it, in order.</param>
/// <param name="Outcome">Whether the fault that was asked for could be.</param>
public record ClusterStep(Cluster Next, ImmutableArray<Occurrence> Occurrences, FaultOutcome Outcome)
{
    /// <summary>What the input gave beside the cluster, as a history keeps it.</summary>
    public virtual InputResult Result => Outcome;
}
