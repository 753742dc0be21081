using System.Collections.Immutable;
using StudyPortal.Simulation.Kernel;

namespace StudyPortal.Simulation.World;

/// <summary>What a step gave.</summary>
/// <param name="Next">The cluster after it.</param>
/// <param name="Occurrences">What happened in it, in order.</param>
/// <param name="Outcome">Whether the fault that was asked for could be.</param>
public sealed record ClusterStep(Cluster Next, ImmutableArray<Occurrence> Occurrences, FaultOutcome Outcome);
