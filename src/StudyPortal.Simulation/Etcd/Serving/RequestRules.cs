using StudyPortal.Simulation.Etcd.Storage;

namespace StudyPortal.Simulation.Etcd.Serving;

/// <summary>What a server refuses before anything else happens (etcd v3.6 server/etcdserver/api/v3rpc/key.go).</summary>
internal static class RequestRules
{
    /// <summary>etcd's words, or null where the request may go on.</summary>
    public static string? Objection(EtcdRequest request, EtcdFlags flags) => request switch
    {
        PutRequest { Key.Length: 0 } or DeleteRangeRequest { Key.Length: 0 } or RangeRequest { Key.Length: 0 } => EtcdErrors.EmptyKey,
        TxnRequest txn => TxnObjection(txn, flags),
        _ => null,
    } ?? (StoreSize.WireBytes(request) > flags.MaxRequestBytes ? EtcdErrors.RequestTooLarge : null);

    /// <summary>Whether a learner serves it (etcd v3.6 server/etcdserver/api/v3rpc/interceptor.go).</summary>
    public static bool IsForLearners(EtcdRequest request) => request is StatusRequest or SnapshotRequest or RangeRequest { IsSerializable: true };

    /// <summary>Whether a transaction changes nothing, whatever holds.</summary>
    public static bool IsReadOnly(TxnRequest txn) => txn.Success.All(IsReadOnly) && txn.Failure.All(IsReadOnly);

    private static bool IsReadOnly(KeyRequest request) => request is RangeRequest || (request is TxnRequest txn && IsReadOnly(txn));

    private static string? TxnObjection(TxnRequest txn, EtcdFlags flags)
    {
        if (txn.Compares.Length > flags.MaxTxnOps || txn.Success.Length > flags.MaxTxnOps || txn.Failure.Length > flags.MaxTxnOps)
            return EtcdErrors.TooManyOperations;
        if (txn.Compares.Any(compare => compare.Key.Length == 0))
            return EtcdErrors.EmptyKey;
        foreach (var operation in txn.Success.Concat(txn.Failure))
        {
            if (Objection(operation, flags) is { } objection)
                return objection;
        }

        return HasOverlap(txn.Success.AsSpan()) || HasOverlap(txn.Failure.AsSpan()) ? EtcdErrors.DuplicateKey : null;
    }

    // A key is put once, and not put where it is deleted.
    private static bool HasOverlap(ReadOnlySpan<KeyRequest> operations)
    {
        for (var one = 0; one < operations.Length; one++)
        {
            if (operations[one] is not PutRequest put)
                continue;
            for (var other = 0; other < operations.Length; other++)
            {
                if ((other > one && operations[other] is PutRequest second && string.Equals(second.Key, put.Key, StringComparison.Ordinal))
                    || (operations[other] is DeleteRangeRequest delete && EtcdKey.IsIn(put.Key, delete.Key, delete.RangeEnd)))
                    return true;
            }
        }

        return false;
    }
}
