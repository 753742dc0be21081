namespace StudyPortal.Simulation.Machines;

/// <summary>The number of a call at its server.</summary>
public readonly record struct CallId(long Value);
