namespace StudyPortal.Simulation.Raft;

/// <summary>A state machine as it stood at a moment: immutable, since snapshots are shared. The room above derives its own.</summary>
public abstract record StateImage;

/// <summary>A state machine that has applied nothing.</summary>
public sealed record EmptyState : StateImage
{
    /// <summary>The only one that is needed.</summary>
    public static EmptyState Instance { get; } = new();
}
