namespace StudyPortal.Simulation.Raft;

/// <summary>An entry of the log, shared by every member and every fork that holds it.</summary>
/// <param name="Term">The term of the leader that wrote it.</param>
/// <param name="Index">From 1.</param>
/// <param name="Payload">What it says.</param>
public sealed record Entry(long Term, long Index, Payload Payload)
{
    /// <summary>Its place in the log.</summary>
    public LogPosition Position => new(Index, Term);
}
