using System.Collections.Immutable;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.World;
using StudyPortal.Web.Features.Diagrams.Scenes.Reading;

namespace StudyPortal.Web.Features.Diagrams.Playing;

/// <summary>What happens, in sentences for those who hear the picture: the weightiest, and how many there were beside them.</summary>
public static class Announcements
{
    /// <summary>Sentences of one update at most, the count of the others not among them.</summary>
    public const int MostSentences = 4;

    /// <summary>
    /// The sentences that tell of what has happened, in order. Where there are more than <see cref="MostSentences"/>, the weightiest are kept and the last one counts the others.
    /// </summary>
    public static ImmutableArray<string> Of(IReadOnlyList<Occurrence> occurrences, AnnouncementVerbosity verbosity)
    {
        var told = occurrences.Where(occurrence => IsTold(occurrence, verbosity) && !IsSaidTwice(occurrence, occurrences)).ToList();
        if (told.Count <= MostSentences)
            return [.. told.Select(occurrence => occurrence.Sentence)];
        var kept = told.Index().OrderByDescending(one => OccurrenceKind.Of(one.Item).Weight).ThenBy(one => one.Index).Take(MostSentences).OrderBy(one => one.Index);
        return [.. kept.Select(one => one.Item.Sentence), Ports.Invariant($"And {told.Count - MostSentences} more.")];
    }

    /// <summary>
    /// What the picture shows of etcd's quorum and no occurrence says: that it was lost or is back. It is never too much to be told. Null where nothing has changed.
    /// </summary>
    public static string? OfQuorum(ClusterSnapshot before, ClusterSnapshot after)
    {
        var (had, has) = (QuorumView.Of(before), QuorumView.Of(after));
        return (had.HasQuorum, has.HasQuorum) switch
        {
            (true, false) => Ports.Invariant($"etcd has lost its quorum: of {has.Voters} voting members {has.Together} can work together, {has.Needed} are needed."),
            (false, true) => Ports.Invariant($"etcd has a quorum again: {has.Together} of {has.Voters} voting members can work together."),
            _ => null,
        };
    }

    /// <summary>Whether this much verbosity tells of it.</summary>
    public static bool IsTold(Occurrence occurrence, AnnouncementVerbosity verbosity) => OccurrenceKind.Of(occurrence).Verbosity <= verbosity;

    // Where the power is cut, the fault says so, and the machine says so again.
    private static bool IsSaidTwice(Occurrence occurrence, IReadOnlyList<Occurrence> all) =>
        occurrence.Kind is OccurrenceKind.Fault
        && all.Any(other => other.At == occurrence.At && other.Place == occurrence.Place && other.Kind is "machine crashed" or "machine paused" or "machine resumed");
}
