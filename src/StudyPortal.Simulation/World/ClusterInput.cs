namespace StudyPortal.Simulation.World;

/// <summary>What a history is made of, beside the topology and the seed.</summary>
public abstract record ClusterInput;

/// <summary>Time passes.</summary>
public sealed record TimePasses(TimeSpan Duration) : ClusterInput;

/// <summary>Something is broken or mended.</summary>
public sealed record FaultStrikes(Fault Fault) : ClusterInput;
