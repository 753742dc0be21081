namespace StudyPortal.Simulation.Machines;

/// <summary>What a server answers. The rooms above derive their own.</summary>
public abstract record Response;
