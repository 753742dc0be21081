namespace StudyPortal.Simulation.Tests.Raft.Cluster;

/// <summary>A write or a linearizable read. Times are places in the order of all events.</summary>
/// <param name="Number">From 0, in the order of asking.</param>
/// <param name="Value">What is written; null for a read.</param>
internal sealed record ClientOperation(int Number, string Key, string? Value, long Asked)
{
    /// <summary>When it was answered, or null.</summary>
    public long? Answered { get; init; }

    /// <summary>What a read saw.</summary>
    public string? Seen { get; init; }

    /// <summary>It was refused and has had no effect.</summary>
    public bool IsRefused { get; init; }

    public bool IsWrite => Value is not null;
}
