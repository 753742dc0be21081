namespace StudyPortal.Simulation.World;

/// <summary>
/// What an input gave beside the next cluster: a <see cref="FaultOutcome"/>, a <see cref="RequestTrace"/>, or what a typed line printed. Plain values that keep no cluster alive.
/// </summary>
public abstract record InputResult;
