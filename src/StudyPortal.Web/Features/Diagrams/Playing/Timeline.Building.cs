using System.Collections.Immutable;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.World;
using StudyPortal.Web.Features.Diagrams.Scenes;
using StudyPortal.Web.Features.Diagrams.Scenes.Reading;

namespace StudyPortal.Web.Features.Diagrams.Playing;

/// <summary>From a playback to its timeline.</summary>
public sealed partial record Timeline
{
    /// <summary>Places for marks in a row: what falls into the same one shares a mark, so that a row never has more.</summary>
    public const int Places = 80;

    /// <summary>The timeline of the branch that is shown, the recorded future included.</summary>
    /// <param name="playback">The playback.</param>
    /// <param name="verbosity">From which on an occurrence gets a mark.</param>
    public static Timeline Of(Playback playback, AnnouncementVerbosity verbosity = AnnouncementVerbosity.Usual)
    {
        var scale = TimelineScale.For(playback.Beginning, playback.End);
        var notes = Notes(playback.History, verbosity).ToLookup(note => note.Row, StringComparer.Ordinal);
        return new Timeline(
            scale.Beginning, scale.Span,
            [.. RowNames(playback.Shown.Hosts).Select(row => new TimelineRow(row.Id, row.Label, Marks(notes[row.Id], scale)))],
            scale.Ticks(), Partings(playback, scale), scale.X(playback.Moment), scale.X(playback.End));
    }

    private static IEnumerable<(string Id, string Label)> RowNames(ImmutableArray<string> hosts) =>
        hosts.OrderBy(Machines.KindOf).ThenBy(host => host.Length).ThenBy(host => host, StringComparer.Ordinal).Select(host => (host, host)).Prepend((ClusterRow, "Cluster"));

    private static IEnumerable<Note> Notes(History history, AnnouncementVerbosity verbosity) =>
        history.Occurrences.Where(occurrence => Announcements.IsTold(occurrence, verbosity)).Select(Note.Of)
            .Concat(history.Inputs.Where(input => input.Input is not FaultStrikes).Select(Note.Of));

    private static ImmutableArray<TimelineMark> Marks(IEnumerable<Note> notes, TimelineScale scale) =>
    [
        .. from note in notes
           group note by (int)(scale.X(note.At) * (Places - 1)) into place
           orderby place.Key
           select Mark([.. place.OrderBy(note => note.At)], scale),
    ];

    private static TimelineMark Mark(ImmutableArray<Note> notes, TimelineScale scale)
    {
        var heaviest = notes.MaxBy(note => note.Weight)!;
        var more = notes.Length == 1 ? "" : notes.Length == 2 ? " And one thing more." : Ports.Invariant($" And {notes.Length - 1} things more.");
        return new TimelineMark(scale.X(notes[0].At), notes[0].At, heaviest.Sign, heaviest.Tone, notes.Any(note => note.IsDone), notes.Length, heaviest.Sentence + more);
    }

    private static ImmutableArray<TimelineFork> Partings(Playback playback, TimelineScale scale)
    {
        var forks =
            from branch in playback.Branches.Index()
            let isOwn = branch.Index == playback.Current
            where isOwn || branch.Item.Parent == playback.Current
            where branch.Item is { Parent: not null, ForkedAt: not null }
            let at = branch.Item.ForkedAt ?? scale.Beginning
            let other = isOwn ? branch.Item.Parent ?? 0 : branch.Index
            select new TimelineFork(scale.X(at), at, other, isOwn ? $"Here this run left: {playback.Branches[other].Name}." : $"Here branches off: {branch.Item.Name}.");
        return [.. forks.OrderBy(fork => fork.At)];
    }

    /// <summary>One thing that happened, before marks are shared.</summary>
    private sealed record Note(string Row, Instant At, int Weight, SignKind? Sign, SceneTone Tone, bool IsDone, string Sentence)
    {
        private const int WeightOfInput = 5;

        public static Note Of(Occurrence occurrence)
        {
            var kind = OccurrenceKind.Of(occurrence);
            return new Note(kind.IsOfCluster ? ClusterRow : occurrence.Place, occurrence.At, kind.Weight, kind.Sign, kind.Tone, occurrence.Kind is OccurrenceKind.Fault, occurrence.Sentence);
        }

        public static Note Of(InputAt input) => new(ClusterRow, input.At, WeightOfInput, Sign: null, SceneTone.Ink, IsDone: true, $"{InputNames.Of(input.Input)}.");
    }
}
