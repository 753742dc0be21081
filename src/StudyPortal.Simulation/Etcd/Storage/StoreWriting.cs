using System.Collections.Immutable;

namespace StudyPortal.Simulation.Etcd.Storage;

/// <summary>How a request changes a store (etcd v3.6 server/etcdserver/txn and apply).</summary>
internal static class StoreWriting
{
    public static StoreChange Apply(EtcdStore before, EtcdRequest request)
    {
        if (request is CompactRequest compact)
            return Compaction.Apply(before, compact.Revision);

        // etcd v3.6 apply/apply.go: with the alarm on, what would take space is not done.
        if (before.HasAlarm(AlarmKind.NoSpace) && StoreSize.QuotaCost(request) > 0)
            return new StoreChange(before, new EtcdError(EtcdErrors.NoSpace));
        var batch = new WriteBatch(before);
        if (request is TxnRequest txn && RevisionError(before, txn) is { } error)
            return new StoreChange(before, error);
        var response = Do(before, batch, (KeyRequest)request);
        return new StoreChange(batch.Commit(), response);
    }

    private static EtcdResponse Do(EtcdStore before, WriteBatch batch, KeyRequest request)
    {
        switch (request)
        {
            case PutRequest put:
                var previous = batch.Put(put.Key, put.Value);
                return new PutResponse(HeaderOf(batch), put.WantsPrevious ? previous : null);
            case DeleteRangeRequest delete:
                var gone = batch.Delete(delete.Key, delete.RangeEnd);
                return new DeleteRangeResponse(HeaderOf(batch), gone.Count, delete.WantsPrevious ? [.. gone] : []);
            case RangeRequest range:
                return StoreReading.Range(before, batch.Pairs, range) switch
                {
                    RangeResponse read => read with { Header = HeaderOf(batch) },
                    var error => error,
                };
            case TxnRequest txn:
                var holds = Holds(batch.Pairs, txn);
                var answers = ImmutableArray.CreateBuilder<EtcdResponse>();
                foreach (var operation in holds ? txn.Success : txn.Failure)
                    answers.Add(Do(before, batch, operation));
                return new TxnResponse(HeaderOf(batch), holds, answers.ToImmutable());
            default:
                throw new ArgumentException($"No such write: {request}", nameof(request));
        }
    }

    // A transaction that reads at a revision which cannot be read does nothing at all.
    private static EtcdError? RevisionError(EtcdStore store, TxnRequest txn)
    {
        foreach (var operation in Holds(store.Pairs, txn) ? txn.Success : txn.Failure)
        {
            var error = operation switch
            {
                RangeRequest { Revision: > 0 } range => StoreReading.Range(store, store.Pairs, range with { IsCountOnly = true }) as EtcdError,
                TxnRequest inner => RevisionError(store, inner),
                _ => null,
            };
            if (error is not null)
                return error;
        }

        return null;
    }

    private static bool Holds(PairTree pairs, TxnRequest txn)
    {
        foreach (var compare in txn.Compares)
        {
            if (!Holds(pairs.Find(compare.Key), compare))
                return false;
        }

        return true;
    }

    private static bool Holds(StoredPair? pair, KeyComparison compare)
    {
        var order = compare switch
        {
            CompareModRevision mod => (pair?.ModRevision ?? 0).CompareTo(mod.Revision),
            CompareCreateRevision create => (pair?.CreateRevision ?? 0).CompareTo(create.Revision),
            CompareVersion version => (pair?.Version ?? 0).CompareTo(version.Version),
            CompareValue value => pair is null ? (int?)null : string.CompareOrdinal(pair.Value!.Text, value.Value.Text),
            _ => throw new ArgumentException($"No such comparison: {compare}", nameof(compare)),
        };
        return order is { } sign && compare.Sign switch
        {
            ComparisonSign.Equal => sign == 0,
            ComparisonSign.NotEqual => sign != 0,
            ComparisonSign.Greater => sign > 0,
            _ => sign < 0,
        };
    }

    private static ResponseHeader HeaderOf(WriteBatch batch) => ResponseHeader.None with { Revision = batch.Revision };
}
