using System.Collections.Immutable;

namespace StudyPortal.Simulation.Etcd.Storage;

/// <summary>What happened at one revision, and at those before it back to the last compaction. Newest first, so that every store shares the older ones.</summary>
/// <param name="revision">Which.</param>
/// <param name="events">In the order of the transaction.</param>
/// <param name="older">Null where nothing older is kept.</param>
internal sealed class Change(long revision, ImmutableArray<StoreEvent> events, Change? older)
{
    public long Revision { get; } = revision;

    public ImmutableArray<StoreEvent> Events { get; } = events;

    public Change? Older { get; } = older;
}
