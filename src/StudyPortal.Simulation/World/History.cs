using System.Collections.Immutable;
using StudyPortal.Simulation.Kernel;

namespace StudyPortal.Simulation.World;

/// <summary>
/// What happened to a cluster from its beginning to now, as a value: seek to any moment of it, go back, or go on differently from there. It keeps the inputs, and the
/// cluster itself now and then, so that seeking repeats a few seconds only.
/// </summary>
public sealed class History
{
    /// <summary>Simulated time between two checkpoints at least.</summary>
    public static readonly TimeSpan CheckpointInterval = TimeSpan.FromSeconds(30);

    /// <summary>Checkpoints that are kept; when there are more, every second one is given up.</summary>
    public const int MostCheckpoints = 64;

    private readonly ImmutableList<Checkpoint> _checkpoints;
    private readonly ImmutableList<FaultAt> _faults;

    private History(ImmutableList<Checkpoint> checkpoints, ImmutableList<FaultAt> faults, ImmutableList<Occurrence> occurrences, Cluster present) =>
        (_checkpoints, _faults, Occurrences, Present) = (checkpoints, faults, occurrences, present);

    /// <summary>The cluster as it is at the end of the history.</summary>
    public Cluster Present { get; }

    /// <summary>Everything that happened, in order.</summary>
    public ImmutableList<Occurrence> Occurrences { get; }

    /// <summary>When it begins.</summary>
    public Instant Beginning => _checkpoints[0].Cluster.Now;

    /// <summary>A history that begins with a cluster.</summary>
    public static History From(Cluster beginning) => new([new Checkpoint(beginning, Faults: 0)], [], [], beginning);

    /// <summary>The history with one more input at its end.</summary>
    public History With(ClusterInput input) => input switch
    {
        TimePasses time => With(Present.Advance(time.Duration), _faults, Kept(time.Duration)),
        FaultStrikes strikes => With(Present.Apply(strikes.Fault), _faults.Add(new FaultAt(Present.Now, strikes.Fault)), _checkpoints),
        _ => throw new ArgumentException($"No such input: {input}", nameof(input)),
    };

    /// <summary>The history as it was at a moment of it, faults of that moment included. A moment outside of it is a bug.</summary>
    public History At(Instant moment)
    {
        if (moment < Beginning || moment > Present.Now)
            throw new ArgumentOutOfRangeException(nameof(moment), moment, $"The history goes from {Beginning} to {Present.Now}.");
        var last = _checkpoints.FindLastIndex(checkpoint => checkpoint.Cluster.Now <= moment);
        var faults = _faults.RemoveAll(fault => fault.At > moment);
        var cluster = _checkpoints[last].Cluster;
        foreach (var (at, fault) in faults.Skip(_checkpoints[last].Faults))
            cluster = cluster.Advance(at - cluster.Now).Next.Apply(fault).Next;
        cluster = cluster.Advance(moment - cluster.Now).Next;
        return new History(_checkpoints.GetRange(0, last + 1), faults, Occurrences.RemoveAll(occurrence => occurrence.At > moment), cluster);
    }

    private History With(ClusterStep step, ImmutableList<FaultAt> faults, ImmutableList<Checkpoint> checkpoints) =>
        new(checkpoints, faults, Occurrences.AddRange(step.Occurrences), step.Next);

    /// <summary>The checkpoints before time passes.</summary>
    private ImmutableList<Checkpoint> Kept(TimeSpan duration)
    {
        if (duration == TimeSpan.Zero || Present.Now - _checkpoints[^1].Cluster.Now < CheckpointInterval)
            return _checkpoints;
        var kept = _checkpoints.Add(new Checkpoint(Present, _faults.Count));
        return kept.Count <= MostCheckpoints ? kept : [.. kept.Where((_, place) => place % 2 == 0)];
    }

    private sealed record Checkpoint(Cluster Cluster, int Faults);

    private sealed record FaultAt(Instant At, Fault Fault);
}
