namespace StudyPortal.Simulation.Machines;

/// <summary>What one process tells another without waiting for an answer.</summary>
public abstract record Message;
