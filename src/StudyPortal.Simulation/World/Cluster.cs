using System.Collections.Immutable;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.World;

/// <summary>
/// A whole cluster as a value: machines, programs, network, and all that is still to happen in it. The same topology, seed and inputs give the same history, on every
/// machine and in every run. Whoever holds a value holds a checkpoint; stepping it twice is a fork.
/// </summary>
public sealed class Cluster
{
    /// <summary>The longest time that one step lets pass.</summary>
    public static readonly TimeSpan MostTime = TimeSpan.FromDays(2);

    private readonly LiveCluster _state;

    private Cluster(LiveCluster state) => _state = state;

    /// <summary>The simulated time.</summary>
    public Instant Now => _state.Now;

    /// <summary>The names of its machines, in the order of their positions.</summary>
    public ImmutableArray<string> Hosts => [.. _state.Machines.Select(machine => machine.Name)];

    /// <summary>Lets time pass, in whole microseconds; where none passes, nothing happens. More than <see cref="MostTime"/> or less than nothing is a bug.</summary>
    public ClusterStep Advance(TimeSpan duration)
    {
        Check(duration);
        if (duration < TimeSpan.FromMicroseconds(1))
            return Unmoved;
        var next = _state.Fork();
        next.Run(duration);
        return Frozen(next, new FaultOutcome.Done());
    }

    /// <summary>
    /// Lets time pass until something is reported, and to the end of that moment; no longer than <paramref name="atMost"/>. It ends in the same cluster as
    /// <see cref="Advance"/> by the same time. Bounds are those of <see cref="Advance"/>.
    /// </summary>
    public ClusterStep AdvanceToOccurrence(TimeSpan atMost)
    {
        Check(atMost);
        if (atMost < TimeSpan.FromMicroseconds(1))
            return Unmoved;
        var next = _state.Fork();
        next.RunToOccurrence(atMost);
        return Frozen(next, new FaultOutcome.Done());
    }

    /// <summary>
    /// As <see cref="Advance"/>, where no more than so many events of the model happen by then; null otherwise. A heartbeat every millisecond or a program that is started anew without
    /// end makes a minute as long to compute as a day, and what strangers have written may ask for that.
    /// </summary>
    public ClusterStep? TryAdvance(TimeSpan duration, long mostEvents)
    {
        Check(duration);
        var next = _state.Fork();
        var last = next.Events + mostEvents;
        return next.RunUntil(() => next.Events > last, next.Now + duration) ? null : Frozen(next, new FaultOutcome.Done());
    }

    /// <summary>The same cluster with a text in a file of a machine, as an editor saves it; no time passes. A machine that it does not have is a bug.</summary>
    public Cluster WithText(string host, string path, string text)
    {
        var next = _state.Fork();
        var machine = next.MachineOf(host) ?? throw new ArgumentException($"There is no machine '{host}'.", nameof(host));
        var mode = machine.Files[path]?.Mode ?? FileNode.PrivateFile;
        next.ChangeFiles(machine, machine.Files.With(path, new FileNode(new TextContent(text), mode, FileNode.Root, next.ClockOf(machine))));
        return new Cluster(next);
    }

    /// <summary>Breaks something or mends it; no time passes.</summary>
    public ClusterStep Apply(Fault fault)
    {
        var next = _state.Fork();
        var outcome = next.Apply(fault);
        return Frozen(next, outcome);
    }

    /// <summary>Sends a request and lets as much time pass as it takes, with 30 ms behind it in which what it set off arrives. What it writes stays.</summary>
    public RequestStep Send(TracedRequest request)
    {
        var next = _state.Fork();
        var trace = Tracing.Run(next, request);
        return new RequestStep(Freeze(next), [.. next.TakeOccurrences()], trace);
    }

    /// <summary>What there is to see of it at this moment.</summary>
    public ClusterSnapshot Snapshot() => SnapshotBuilder.Build(_state);

    /// <summary>
    /// What works and what does not, found out by trying it on forks. It lets up to 5 s pass for etcd, 60 s for clients and two minutes for a new pod, less where all is decided before:
    /// 4 to 10 ms of processor time for a healthy cluster of three, up to 30 ms where much has to be waited for.
    /// </summary>
    public ClusterVerdicts Judge() => Judgement.Of(_state);

    /// <summary>Follows a request hop by hop, on a fork: the cluster stays as it is. It costs what the request costs, with the time that passes until it ends.</summary>
    public RequestTrace Trace(TracedRequest request) => Tracing.Run(_state.Fork(), request);

    /// <summary>A healthy cluster of a topology, some minutes old. The same topology and seed give the same cluster.</summary>
    public static Cluster Settled(Topology topology, ulong seed)
    {
        if (topology.Objection() is { } objection)
            throw new ArgumentException(objection, nameof(topology));
        var plan = ClusterBuilder.PlanOf(topology, seed);
        var state = ClusterBuilder.Start(plan, seed);
        new FirstDay(state, plan).Pass();
        state.TakeOccurrences();
        return new Cluster(state);
    }

    /// <summary>A value around a cluster that is stepped no more.</summary>
    internal static Cluster Freeze(LiveCluster state) => new(state);

    /// <summary>A cluster in this state that may be stepped.</summary>
    internal LiveCluster Thaw() => _state.Fork();

    private ClusterStep Unmoved => new(this, [], new FaultOutcome.Done());

    private static void Check(TimeSpan duration)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(duration, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(duration, MostTime);
    }

    private static ClusterStep Frozen(LiveCluster next, FaultOutcome outcome) => new(Freeze(next), [.. next.TakeOccurrences()], outcome);
}
