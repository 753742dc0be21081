using System.Collections.Immutable;
using StudyPortal.Simulation.Kernel;

namespace StudyPortal.Simulation.World;

/// <summary>
/// What happened to a cluster from its beginning to now, as a value: seek to any moment of it, go back, or go on differently from there. It keeps the inputs, and the
/// cluster itself now and then, so that seeking repeats little. Repeated, the same happens to the microsecond.
/// </summary>
public sealed class History
{
    /// <summary>Simulated time between two checkpoints at least.</summary>
    public static readonly TimeSpan CheckpointInterval = TimeSpan.FromMinutes(1);

    /// <summary>Checkpoints that are kept, of about 0.3 MB each for three control-plane nodes; when there are more, every second one is given up.</summary>
    public const int MostCheckpoints = 16;

    private readonly ImmutableArray<Reached> _checkpoints;
    private readonly Reached _present;

    private History(ImmutableArray<Reached> checkpoints, Reached present) => (_checkpoints, _present) = (checkpoints, present);

    /// <summary>The cluster as it is at the end of the history.</summary>
    public Cluster Present => _present.Cluster;

    /// <summary>Faults, requests and typed lines, in the order they were given. Time is what lies between them.</summary>
    public ImmutableList<InputAt> Inputs => _present.Inputs;

    /// <summary>Everything that happened, in order.</summary>
    public ImmutableList<Occurrence> Occurrences => _present.Occurrences;

    /// <summary>When it begins.</summary>
    public Instant Beginning => _checkpoints[0].Now;

    /// <summary>The history before anything was done in it.</summary>
    public History Start => new([_checkpoints[0]], _checkpoints[0]);

    /// <summary>How many checkpoints it keeps.</summary>
    internal int Checkpoints => _checkpoints.Length;

    /// <summary>A history that begins with a cluster.</summary>
    public static History From(Cluster beginning)
    {
        var present = new Reached(beginning, [], []);
        return new History([present], present);
    }

    /// <summary>The history with one more input at its end, and what that gave.</summary>
    public HistoryStep Take(ClusterInput input)
    {
        if (input is TimePasses time)
            return Pass(time.Duration);
        var step = input.Run(Present);
        return new HistoryStep(new History(Kept(step.Next.Now), _present.After(input, step)), step);
    }

    /// <summary>The history with one more input at its end.</summary>
    public History With(ClusterInput input) => Take(input).Next;

    /// <summary>The history until the next thing is reported in it, as <see cref="Cluster.AdvanceToOccurrence"/> has it, with what that gave.</summary>
    public HistoryStep TakeToOccurrence(TimeSpan atMost)
    {
        var step = Present.AdvanceToOccurrence(atMost);
        return new HistoryStep(new History(Kept(step.Next.Now), _present.After(step)), step);
    }

    /// <summary>
    /// The history as it was at a moment of it, with the faults of that moment. An input that takes time - a request, a typed line - is whole or not there at all: a moment
    /// inside of it leads to its beginning. A moment outside of the history is a bug.
    /// </summary>
    public History At(Instant moment) => At(moment, this);

    /// <summary>
    /// The same, where the caller has an earlier part of this history, as this gave it for an earlier moment: time goes on from there where that is nearer than a checkpoint,
    /// so that playing the past in small steps costs what playing the present does.
    /// </summary>
    /// <param name="moment">A moment of the history.</param>
    /// <param name="near">Any history; it serves where it is a part of this one.</param>
    public History At(Instant moment, History near)
    {
        if (moment < Beginning || moment > Present.Now)
            throw new ArgumentOutOfRangeException(nameof(moment), moment, $"The history goes from {Beginning} to {Present.Now}.");
        if (moment == Present.Now)
            return this;
        var last = LastCheckpointAt(moment);
        var reached = _checkpoints[last];
        if (near._present.Now <= moment && near._present.Now > reached.Now && near.IsPartOf(this))
            reached = near._present;
        return new History(last == _checkpoints.Length - 1 ? _checkpoints : _checkpoints[..(last + 1)], Again(reached, moment));
    }

    /// <summary>Time passes, with checkpoints on the way.</summary>
    private HistoryStep Pass(TimeSpan duration)
    {
        var history = this;
        var end = Present.Now + duration;
        var occurrences = ImmutableArray.CreateBuilder<Occurrence>();
        do
        {
            var rest = end - history.Present.Now;
            var step = history.Present.Advance(rest < history.Interval ? rest : history.Interval);
            occurrences.AddRange(step.Occurrences);
            history = new History(history.Kept(step.Next.Now), history._present.After(step));
        }
        while (history.Present.Now < end);

        return new HistoryStep(history, new ClusterStep(history.Present, occurrences.DrainToImmutable(), new FaultOutcome.Done()));
    }

    /// <summary>What happens again from a point of the history to a moment of it.</summary>
    private Reached Again(Reached reached, Instant moment)
    {
        for (var place = reached.Inputs.Count; place < Inputs.Count && Inputs[place].Ended <= moment; place++)
            reached = reached.Until(Inputs[place].At).Again(Inputs[place]);
        return reached.Until(reached.Inputs.Count < Inputs.Count && Inputs[reached.Inputs.Count].At < moment ? Inputs[reached.Inputs.Count].At : moment);
    }

    /// <summary>Whether all that is in it is in the other one, too, so that the other one passes through its present.</summary>
    private bool IsPartOf(History other)
    {
        var count = Inputs.Count;
        return ReferenceEquals(_checkpoints[0], other._checkpoints[0]) && count <= other.Inputs.Count
            && (count == 0 || ReferenceEquals(Inputs[count - 1], other.Inputs[count - 1]))
            && (count == other.Inputs.Count || Present.Now <= other.Inputs[count].At);
    }

    /// <summary>Checkpoints lie the further apart the longer the history is, so that their number does not grow with it.</summary>
    private TimeSpan Interval
    {
        get
        {
            var part = (Present.Now - Beginning) / (MostCheckpoints / 2);
            return part > CheckpointInterval ? part : CheckpointInterval;
        }
    }

    /// <summary>The checkpoints before a step that ends at a moment.</summary>
    private ImmutableArray<Reached> Kept(Instant next)
    {
        if (next == Present.Now || Present.Now - _checkpoints[^1].Now < Interval)
            return _checkpoints;
        return _checkpoints.Length < MostCheckpoints ? _checkpoints.Add(_present) : [.. _checkpoints.Where((_, place) => place % 2 == 0), _present];
    }

    private int LastCheckpointAt(Instant moment)
    {
        var last = _checkpoints.Length - 1;
        while (_checkpoints[last].Now > moment)
            last--;
        return last;
    }

    /// <summary>A point of the history: the cluster there, and what led to it. The lists share what they have in common.</summary>
    private sealed record Reached(Cluster Cluster, ImmutableList<InputAt> Inputs, ImmutableList<Occurrence> Occurrences)
    {
        public Instant Now => Cluster.Now;

        public Reached After(ClusterStep step) => new(step.Next, Inputs, Occurrences.AddRange(step.Occurrences));

        public Reached After(ClusterInput input, ClusterStep step) => After(step) with { Inputs = Inputs.Add(new InputAt(Now, input, step.Next.Now, step.Result)) };

        public Reached Again(InputAt input) => After(input.Input.Run(Cluster)) with { Inputs = Inputs.Add(input) };

        public Reached Until(Instant moment)
        {
            var reached = this;
            while (reached.Now < moment)
                reached = reached.After(reached.Cluster.Advance(moment - reached.Now < Cluster.MostTime ? moment - reached.Now : Cluster.MostTime));
            return reached;
        }
    }
}
