using System.Collections.Immutable;
using StudyPortal.Content.Diagrams;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.World;
using StudyPortal.Web.Features.Diagrams.Playing;
using StudyPortal.Web.Features.Diagrams.Scenes;

namespace StudyPortal.Web.Features.Diagrams;

/// <summary>What stands around the picture. Each is the same object as long as nothing in it changes, so that what shows it need not be drawn again.</summary>
public sealed partial class DiagramDesk
{
    private readonly Kept<Timeline> _timeline = new();
    private readonly Kept<OutlineItem> _outline = new();
    private readonly Kept<OutlineBox> _chosenItem = new();
    private readonly Kept<ActionBox> _actions = new();
    private readonly Kept<RequestBox> _requests = new();
    private readonly Kept<IReadOnlyList<Occurrence>> _told = new();
    private readonly Kept<ClusterVerdicts> _otherVerdicts = new();
    private Scene? _beside;
    private (Cluster? Cluster, SceneOptions? Options) _besideOf;

    /// <summary>How much is told of what happens.</summary>
    public AnnouncementVerbosity Verbosity { get; private set; } = AnnouncementVerbosity.Usual;

    /// <summary>What happened when.</summary>
    public Timeline Timeline => _timeline.Of(Playback, other: null, () => Timeline.Of(Playback));

    /// <summary>The picture in sentences.</summary>
    public OutlineItem Outline => _outline.Of(Scene, other: null, () => SceneOutline.Of(Scene));

    /// <summary>What is chosen, in sentences; null for nothing, and where the picture does not show it any more.</summary>
    public OutlineItem? ChosenItem => Chosen is { } id ? _chosenItem.Of(Outline, id, () => new OutlineBox(Find(Outline, id))).Item : null;

    /// <summary>What can be done to what is chosen, or to the whole where nothing is.</summary>
    public ImmutableArray<DiagramAction> Actions =>
        _actions.Of(Snapshot, Chosen, () => new ActionBox(DiagramActions.For(Snapshot, Chosen ?? DiagramActions.Whole, Operations))).Actions;

    /// <summary>The requests that can be sent.</summary>
    public ImmutableArray<RequestChoice> Requests => _requests.Of(Snapshot, other: null, () => new RequestBox(RequestChoices.For(Snapshot))).Requests;

    /// <summary>Whether the network may be split.</summary>
    public bool MaySplit => Operations.Contains(DiagramOperations.Links, StringComparer.Ordinal) && Playback.Shown.Hosts.Length > 1;

    /// <summary>What has happened up to the moment, as much of it as is to be told.</summary>
    public IReadOnlyList<Occurrence> Told =>
        _told.Of(Playback.Occurrences, Verbosities[(int)Verbosity], () => [.. Playback.Occurrences.Where(occurrence => Announcements.IsTold(occurrence, Verbosity))]);

    /// <summary>What works in the branch beside the one that is shown, at the moment for which <see cref="Verdicts"/> stand; null where there is none.</summary>
    public ClusterVerdicts? OtherVerdicts =>
        Playback.Compared is { } other && Verdicts is not null && !IsJudgementDue ? _otherVerdicts.Of(other.Cluster, other: null, other.Cluster.Judge) : null;

    /// <summary>The picture beside, and what it shows; null for none.</summary>
    public (string Title, Scene Scene)? Beside
    {
        get
        {
            if (Rival is not null)
                return (Rival.Title, Rival.Scene);
            if (Playback.Compared is not { } other)
                return null;
            if (_beside is null || !ReferenceEquals(_besideOf.Cluster, other.Cluster) || !ReferenceEquals(_besideOf.Options, Options))
            {
                var fresh = SceneBuilder.Build(other.Cluster.Snapshot(), Options with { Way = null });
                (_beside, _besideOf) = (_beside is null ? fresh : fresh.Sharing(_beside), (other.Cluster, Options));
            }

            return (Playback.Branches[other.Branch].Name, _beside);
        }
    }

    /// <summary>Tells more, or less.</summary>
    public void Listen(AnnouncementVerbosity verbosity) => Verbosity = verbosity;

    /// <summary>Whether a tab has something to show here.</summary>
    public bool Offers(PanelTab tab) => tab switch
    {
        PanelTab.Story => Story is not null,
        PanelTab.Request => Operations.Contains(DiagramOperations.Requests, StringComparer.Ordinal),
        PanelTab.Terminal => Operations.Contains(DiagramOperations.Terminal, StringComparer.Ordinal),
        _ => true,
    };

    private static readonly object[] Verbosities = [new(), new(), new()];

    private static OutlineItem? Find(OutlineItem item, string id) =>
        string.Equals(item.Id, id, StringComparison.Ordinal) ? item : item.Items.Select(child => Find(child, id)).FirstOrDefault(found => found is not null);

    private sealed record OutlineBox(OutlineItem? Item);

    private sealed record ActionBox(ImmutableArray<DiagramAction> Actions);

    private sealed record RequestBox(ImmutableArray<RequestChoice> Requests);
}
