namespace StudyPortal.Simulation.World;

/// <summary>A running API server.</summary>
/// <param name="Host">The machine that it runs on.</param>
/// <param name="HasStarted">Whether it has come to the end of its start.</param>
public sealed record ApiServerView(string Host, bool HasStarted);
