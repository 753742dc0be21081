using System.Collections.Immutable;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.World;

namespace StudyPortal.Web.Features.Diagrams.Playing;

/// <summary>
/// A cluster as a learner plays it: branches of history, the moment that is shown, and whether time goes on. A value without a clock: whoever holds it says how much real time has gone by.
/// One that was never operated holds nothing but the cluster that it began with.
/// </summary>
public sealed partial record Playback
{
    /// <summary>Branches at most.</summary>
    public const int MostBranches = 6;

    /// <summary>Inputs of one branch at most.</summary>
    public const int MostInputs = 200;

    /// <summary>Simulated time of one branch at most.</summary>
    public static readonly TimeSpan MostTime = TimeSpan.FromHours(2);

    private Playback(History history) =>
        (Branches, Head) = ([new Branch(Branch.First, history, Parent: null, ForkedAt: null)], new Playhead(0, history));

    /// <summary>Every course that things took; the first is where all began.</summary>
    public ImmutableArray<Branch> Branches { get; private init; }

    /// <summary>Where it stands. <see cref="Return"/> comes back to it.</summary>
    public Playhead Head { get; private init; }

    /// <summary>The branch beside the one that is shown, at the same moment; null for none.</summary>
    public Playhead? Compared { get; private init; }

    /// <summary>How fast time goes.</summary>
    public PlaySpeed Speed { get; init; } = PlaySpeed.Usual;

    /// <summary>Whether time goes on.</summary>
    public bool IsPlaying { get; init; }

    /// <summary>What there is to say about the last thing that was asked for, in a sentence: that nothing happened, that a bound was reached. Null on a normal day.</summary>
    public string? Notice { get; private init; }

    /// <summary>What the last move forward or operation brought to light, in order.</summary>
    public ImmutableArray<Occurrence> Fresh { get; private init; } = [];

    /// <summary>The place of the branch that is shown.</summary>
    public int Current => Head.Branch;

    /// <summary>The cluster at the moment that is shown.</summary>
    public Cluster Shown => Head.Cluster;

    /// <summary>The moment that is shown.</summary>
    public Instant Moment => Head.Moment;

    /// <summary>Everything that has happened on this branch up to the moment, in order.</summary>
    public ImmutableList<Occurrence> Occurrences => Head.Past.Occurrences;

    /// <summary>The whole history of the branch that is shown.</summary>
    public History History => Branches[Current].History;

    /// <summary>When every branch begins.</summary>
    public Instant Beginning => History.Beginning;

    /// <summary>When the branch that is shown ends, so far.</summary>
    public Instant End => History.Present.Now;

    /// <summary>Simulated time since the beginning.</summary>
    public TimeSpan Elapsed => Moment - Beginning;

    /// <summary>Whether what is done now is appended; in the past it forks.</summary>
    public bool IsAtEnd => Moment == End && Head.Past.Inputs.Count == History.Inputs.Count;

    /// <summary>Whether the moment is the first one, and nothing was done in it yet.</summary>
    public bool IsAtBeginning => Moment == Beginning && Head.Past.Inputs.Count == 0;

    /// <summary>A playback that stands at its beginning.</summary>
    public static Playback Begin(Cluster cluster) => Of(History.From(cluster));

    /// <summary>A playback that stands at the end of a history: of a story that has been told, of a link that was opened.</summary>
    public static Playback Of(History history) => new(history);
}
