namespace StudyPortal.Simulation.World;

/// <summary>What one more input made of a history.</summary>
/// <param name="Next">The history with it.</param>
/// <param name="Step">What it gave, from the present before it to the present after it.</param>
public sealed record HistoryStep(History Next, ClusterStep Step);
