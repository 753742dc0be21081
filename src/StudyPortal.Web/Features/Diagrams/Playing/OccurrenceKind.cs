using System.Collections.Frozen;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Web.Features.Diagrams.Scenes;

namespace StudyPortal.Web.Features.Diagrams.Playing;

/// <summary>What a kind of occurrence means to people: from when on it is told, and how it is marked.</summary>
/// <param name="Verbosity">The least verbosity that tells of it; null for what is never told.</param>
/// <param name="Weight">Of several at one place the heaviest gives the mark its sign.</param>
/// <param name="Sign">Its sign; null for a plain dot.</param>
/// <param name="Tone">Its colour.</param>
/// <param name="IsOfCluster">Whether it concerns the whole cluster rather than the machine where it was noticed.</param>
internal sealed record OccurrenceKind(AnnouncementVerbosity? Verbosity, int Weight, SignKind? Sign, SceneTone Tone, bool IsOfCluster = false)
{
    private const int Heavy = 4;
    private const int Middle = 3;
    private const int Light = 2;

    private static readonly OccurrenceKind _done = new(AnnouncementVerbosity.Usual, Heavy + 1, Sign: null, SceneTone.Ink);
    private static readonly OccurrenceKind _trouble = new(AnnouncementVerbosity.Usual, Middle, SignKind.Warn, SceneTone.Warn);
    private static readonly OccurrenceKind _change = new(AnnouncementVerbosity.Usual, Light, Sign: null, SceneTone.Muted);
    private static readonly OccurrenceKind _detail = new(AnnouncementVerbosity.All, 1, Sign: null, SceneTone.Muted);
    private static readonly OccurrenceKind _candidate = new(AnnouncementVerbosity.All, Light, SignKind.Candidate, SceneTone.Candidate);
    private static readonly OccurrenceKind _lost = new(AnnouncementVerbosity.All, Light, SignKind.LonelyLeader, SceneTone.Warn);

    // Leases are renewed all the time, and each time the leader commits an entry.
    private static readonly OccurrenceKind _untold = new(Verbosity: null, 0, Sign: null, SceneTone.Muted);

    // What is not here is a detail: votes, snapshots, who follows whom.
    private static readonly FrozenDictionary<string, OccurrenceKind> _kinds = new Dictionary<string, OccurrenceKind>(StringComparer.Ordinal)
    {
        [Fault] = _done,
        ["entry committed"] = _untold,
        ["leader elected"] = new(AnnouncementVerbosity.Quiet, Heavy, SignKind.Leader, SceneTone.Leader, IsOfCluster: true),
        ["leader stepped down"] = new(AnnouncementVerbosity.Quiet, Heavy, SignKind.LonelyLeader, SceneTone.Warn, IsOfCluster: true),
        ["leader lost"] = _lost,
        ["pre-vote started"] = _candidate,
        ["election started"] = _candidate,
        ["election lost"] = _candidate,
        ["membership changed"] = _change,
        ["entries overwritten"] = _trouble,
        ["member halted"] = new(AnnouncementVerbosity.Quiet, Heavy, SignKind.Down, SceneTone.Down),
        ["member stopped"] = new(AnnouncementVerbosity.Quiet, Heavy, SignKind.Down, SceneTone.Down),
        ["alarm raised"] = new(AnnouncementVerbosity.Quiet, Heavy, SignKind.Warn, SceneTone.Warn),
        ["machine crashed"] = new(AnnouncementVerbosity.Quiet, Heavy, SignKind.Down, SceneTone.Down),
        ["machine paused"] = new(AnnouncementVerbosity.Quiet, Heavy, SignKind.Paused, SceneTone.Paused),
        ["machine started"] = new(AnnouncementVerbosity.Quiet, Heavy, SignKind.Ok, SceneTone.Ok),
        ["machine resumed"] = new(AnnouncementVerbosity.Quiet, Heavy, SignKind.Ok, SceneTone.Ok),
        ["controller manager leads"] = new(AnnouncementVerbosity.Usual, Middle, SignKind.LeaseHolder, SceneTone.Leader),
        ["scheduler leads"] = new(AnnouncementVerbosity.Usual, Middle, SignKind.LeaseHolder, SceneTone.Leader),
        ["controller manager ends"] = _trouble,
        ["scheduler ends"] = _trouble,
        ["node lost"] = new(AnnouncementVerbosity.Usual, Middle, SignKind.Warn, SceneTone.Warn, IsOfCluster: true),
        ["pod evicted"] = new(AnnouncementVerbosity.Usual, Middle, SignKind.Warn, SceneTone.Warn, IsOfCluster: true),
        ["node registered"] = _change,
        ["node status"] = _change,
        ["container ended"] = _trouble,
        ["probe failed"] = _trouble,
        ["unit ended"] = _trouble,
        ["static pod stopped"] = _change,
        ["static pod found"] = _change,
        ["API server ready"] = new(AnnouncementVerbosity.Usual, Light, SignKind.Ok, SceneTone.Ok),
        ["server up"] = new(AnnouncementVerbosity.Usual, Light, SignKind.Ok, SceneTone.Ok),
        ["server down"] = _trouble,
        ["address moved"] = new(AnnouncementVerbosity.Usual, Middle, Sign: null, SceneTone.PortApi, IsOfCluster: true),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The kind of what somebody did on purpose.</summary>
    public const string Fault = "fault";

    public static OccurrenceKind Of(Occurrence occurrence) => _kinds.GetValueOrDefault(occurrence.Kind, _detail);
}
