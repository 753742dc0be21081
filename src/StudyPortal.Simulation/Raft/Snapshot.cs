namespace StudyPortal.Simulation.Raft;

/// <summary>The state machine after an entry, in place of all entries up to it.</summary>
/// <param name="Position">The last entry that is in it.</param>
/// <param name="Membership">Who belonged to the cluster after that entry.</param>
/// <param name="State">The state machine; the room above derives its own.</param>
public sealed record Snapshot(LogPosition Position, Membership Membership, StateImage State)
{
    /// <summary>Before the first entry.</summary>
    public static Snapshot None { get; } = new(default, Membership.Empty, EmptyState.Instance);
}
