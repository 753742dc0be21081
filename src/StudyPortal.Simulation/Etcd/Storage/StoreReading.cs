using System.Collections.Immutable;

namespace StudyPortal.Simulation.Etcd.Storage;

/// <summary>How a store is read, now and at earlier revisions (etcd v3.6 server/storage/mvcc/kvstore_txn.go).</summary>
internal static class StoreReading
{
    /// <param name="store">The store.</param>
    /// <param name="pairs">What is there now: within a transaction, with what it has written so far.</param>
    /// <param name="request">The read.</param>
    public static EtcdResponse Range(EtcdStore store, PairTree pairs, RangeRequest request)
    {
        if (request.Key.Length == 0)
            return new EtcdError(EtcdErrors.EmptyKey);
        if (request.Revision > store.Revision)
            return new EtcdError(EtcdErrors.FutureRevision);
        if (request.Revision > 0 && request.Revision < store.CompactRevision)
            return new EtcdError(EtcdErrors.Compacted);
        if (request.Revision > 0 && request.Revision < store.Revision)
            pairs = PairsAt(store, request.Revision);

        var header = HeaderOf(store);
        var count = pairs.CountIn(request.Key, request.RangeEnd);
        if (request.IsCountOnly || count == 0)
            return new RangeResponse(header, [], HasMore: false, count);
        var most = request.Limit > 0 ? (int)Math.Min(request.Limit, count) : count;
        var found = new List<StoredPair>(most);
        pairs.Collect(request.Key, request.RangeEnd, most, found);
        ImmutableArray<StoredPair> answer = request.IsKeysOnly ? [.. found.Select(pair => pair with { Value = null })] : [.. found];
        return new RangeResponse(header, answer, found.Count < count, count);
    }

    /// <summary>What was there at a revision from the last compaction on: what happened since, undone.</summary>
    public static PairTree PairsAt(EtcdStore store, long revision)
    {
        var pairs = store.Pairs;
        for (var change = store.Latest; change is not null && change.Revision > revision; change = change.Older)
        {
            for (var index = change.Events.Length - 1; index >= 0; index--)
            {
                var undone = change.Events[index];
                pairs = undone.Previous is { } previous ? pairs.With(previous) : pairs.Without(undone.Key);
            }
        }

        return pairs;
    }

    public static ImmutableArray<StoreEvent> EventsSince(EtcdStore store, long revision)
    {
        if (store.Latest is null || store.Latest.Revision < revision)
            return [];
        if (store.Latest.Older is not { } older || older.Revision < revision)
            return store.Latest.Events;

        var newestFirst = new List<Change>();
        for (var change = store.Latest; change is not null && change.Revision >= revision; change = change.Older)
            newestFirst.Add(change);
        newestFirst.Reverse();
        return [.. newestFirst.SelectMany(change => change.Events)];
    }

    public static ResponseHeader HeaderOf(EtcdStore store) => ResponseHeader.None with { Revision = store.Revision };
}
