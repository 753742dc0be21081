namespace StudyPortal.Simulation.World;

/// <summary>What a history is made of, beside the topology and the seed.</summary>
public abstract record ClusterInput
{
    /// <summary>Gives it to a cluster. The same cluster and input give the same step.</summary>
    public abstract ClusterStep Run(Cluster cluster);
}

/// <summary>Time passes: from nothing to <see cref="Cluster.MostTime"/>. It is in whole microseconds.</summary>
public sealed record TimePasses(TimeSpan Duration) : ClusterInput
{
    /// <inheritdoc/>
    public override ClusterStep Run(Cluster cluster) => cluster.Advance(Duration);
}

/// <summary>Something is broken or mended.</summary>
public sealed record FaultStrikes(Fault Fault) : ClusterInput
{
    /// <inheritdoc/>
    public override ClusterStep Run(Cluster cluster) => cluster.Apply(Fault);
}

/// <summary>A request is sent and followed until its end; what it writes stays, and as much time passes as it takes.</summary>
public sealed record RequestSent(TracedRequest Request) : ClusterInput
{
    /// <inheritdoc/>
    public override ClusterStep Run(Cluster cluster) => cluster.Send(Request);
}
