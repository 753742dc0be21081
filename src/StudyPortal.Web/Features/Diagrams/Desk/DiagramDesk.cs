using System.Collections.Immutable;
using StudyPortal.Content.Diagrams;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.World;
using StudyPortal.Web.Features.Diagrams.Playing;
using StudyPortal.Web.Features.Diagrams.Scenes;

namespace StudyPortal.Web.Features.Diagrams;

/// <summary>
/// What one learner has on the desk: a playback, how the picture is looked at, what is chosen in it, the request that is followed, what works. It knows no component and no clock: the panel
/// around it passes on what the learner does and how much time has gone by, and draws what stands here.
/// </summary>
public sealed partial class DiagramDesk
{
    private readonly Diagram? _diagram;
    private readonly Cluster _beginning;
    private Scene? _scene;
    private (Cluster Cluster, SceneOptions Options)? _drawn;

    private DiagramDesk(Diagram? diagram, Playback playback, SceneLevel level, IReadOnlyList<string> operations) =>
        (_diagram, _beginning, Playback, Level, Operations) = (diagram, playback.Shown, playback, level, operations);

    /// <summary>The cluster in time.</summary>
    public Playback Playback { get; private set; }

    /// <summary>How near the picture goes.</summary>
    public SceneLevel Level { get; private set; }

    /// <summary>How wide it is, in CSS pixels.</summary>
    public int Width { get; private set; } = DiagramWidths.Wide;

    /// <summary>What may be operated: names of <see cref="DiagramOperations.All"/>.</summary>
    public IReadOnlyList<string> Operations { get; }

    /// <summary>The id of what is chosen in the picture; null for nothing.</summary>
    public string? Chosen { get; private set; }

    /// <summary>What works at <see cref="ClusterVerdicts.At"/>; null until it was tried.</summary>
    public ClusterVerdicts? Verdicts { get; private set; }

    /// <summary>What worked before the last thing that was done.</summary>
    public ClusterVerdicts? VerdictsBefore { get; private set; }

    /// <summary>The request that is followed; null for none.</summary>
    public RequestTrace? Trace { get; private set; }

    /// <summary>Which hop of it is shown; null for none.</summary>
    public int? Hop { get; private set; }

    /// <summary>What is to be said, in a sentence; null for nothing.</summary>
    public string? Notice { get; private set; }

    /// <summary>What has happened since this was last taken, for those who hear it.</summary>
    public ImmutableArray<Occurrence> Unheard { get; private set; } = [];

    /// <summary>Whether <see cref="Verdicts"/> are of another cluster than the one that is shown.</summary>
    public bool IsJudgementDue => !ReferenceEquals(_judged, Playback.Shown);

    /// <summary>The cluster that is shown, as it is seen.</summary>
    public ClusterSnapshot Snapshot
    {
        get
        {
            if (IsUntouched)
                return BeginningViews.Of(_beginning).Snapshot;
            if (_seen?.Cluster != Playback.Shown)
                _seen = (Playback.Shown, Playback.Shown.Snapshot());
            return _seen.Value.Snapshot;
        }
    }

    /// <summary>The picture. The same object as long as nothing in it changes.</summary>
    public Scene Scene
    {
        get
        {
            if (_scene is null || _drawn?.Cluster != Playback.Shown || !_drawn.Value.Options.Equals(Options))
            {
                _scene = IsUntouched && Chosen is null && Hop is null ? BeginningViews.Of(_beginning).SceneOf(Options)
                    : _scene is null ? SceneBuilder.Build(Snapshot, Options)
                    : SceneBuilder.Build(Snapshot, Options).Sharing(_scene);
                _drawn = (Playback.Shown, Options);
            }

            return _scene;
        }
    }

    private (Cluster Cluster, ClusterSnapshot Snapshot)? _seen;
    private Cluster? _judged;
    private SceneOptions? _options;

    private bool IsUntouched => ReferenceEquals(Playback.Shown, _beginning);

    private SceneOptions Options => _options ??= MakeOptions();

    /// <summary>A desk with a diagram.</summary>
    /// <param name="diagram">The diagram.</param>
    /// <param name="beginning">The cluster that it begins with.</param>
    /// <param name="rival">The desk beside it, on which the same is done; null for none.</param>
    public static DiagramDesk Of(Diagram diagram, Cluster beginning, DiagramDesk? rival = null)
    {
        var desk = new DiagramDesk(diagram, Playback.Begin(beginning), StoryPlace.LevelOf(diagram.View), diagram.Operations) { Rival = rival };
        desk.BeginStory();
        return desk;
    }

    /// <summary>A desk on which everything may be operated.</summary>
    public static DiagramDesk Free(Playback playback) => new(diagram: null, playback, new Overview(), DiagramOperations.All);

    /// <summary>Draws for another width; one below the least is taken for that.</summary>
    public void Fit(int width)
    {
        Width = Math.Max(width, SceneOptions.LeastWidth);
        Redraw();
        Rival?.Fit(width);
    }

    /// <summary>Goes nearer or farther.</summary>
    public void Show(SceneLevel level)
    {
        Level = level;
        Redraw();
        Rival?.ShowAlong(level);
    }

    /// <summary>Chooses a part of the picture, or nothing.</summary>
    public void Choose(string? id)
    {
        Chosen = id;
        Redraw();
    }

    /// <summary>Finds out what works at the moment that is shown.</summary>
    public void Judge()
    {
        Rival?.Judge();
        if (IsJudgementDue)
            (VerdictsBefore, Verdicts, _judged) = (Verdicts, IsUntouched ? BeginningViews.Of(_beginning).Verdicts : Playback.Shown.Judge(), Playback.Shown);
    }

    /// <summary>Takes what has happened since this was last asked. What happened on the desk beside is not told, and forgotten with it.</summary>
    public ImmutableArray<Occurrence> Hear()
    {
        Rival?.Hear();
        var unheard = Unheard;
        Unheard = [];
        return unheard;
    }

    /// <summary>Says something, in a sentence.</summary>
    public void Say(string notice) => Notice = notice;

    private void Redraw() => _options = null;

    private SceneOptions MakeOptions()
    {
        var plain = _diagram is null ? new SceneOptions(Width, Level) : StoryPlace.OptionsOf(_diagram, Width, Level);
        return plain with
        {
            Focus = Chosen is { } chosen ? [chosen] : Story is { } story && !story.IsLeft(Playback) ? story.Step.Focus : [],
            Way = Trace is { } trace && Hop is { } hop && hop < trace.Hops.Length ? new SceneWay(trace, hop) : null,
        };
    }
}
