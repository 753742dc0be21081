namespace StudyPortal.Simulation.Machines;

/// <summary>What a process wants to be reminded of: each program derives its own.</summary>
public abstract record Wake;
