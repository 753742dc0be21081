namespace StudyPortal.Simulation.Etcd.Storage;

/// <summary>How bytes become pages of the database file (go.etcd.io/bbolt; a fresh etcd 3.6 has 20,480 bytes with 16,384 in use).</summary>
internal static class StoreSize
{
    public const long PageBytes = 4_096;

    /// <summary>Pages for the file's own records and the buckets of members, alarms and versions.</summary>
    public const long RecordPages = 3;

    /// <summary>A page that a transaction needs to write beside what it replaces.</summary>
    public const long SparePages = 1;

    // A revision as key, create and mod revision and version as protobuf, and the header of a leaf.
    private const int VersionBytes = 17 + 24 + 16;

    private const int TombstoneBytes = 18 + 16;

    // Leaves are filled to nine tenths, since keys of the key bucket only ever grow.
    private const int FilledTenths = 9;

    private const int Tenths = 10;

    public static long Of(StoreEvent change) => change.Pair is { } pair ? Of(pair) : TombstoneBytes + change.Key.Length;

    public static long Of(StoredPair pair) => VersionBytes + pair.Key.Length + (pair.Value?.SizeBytes ?? 0);

    /// <summary>What a write takes of the quota, by etcd's estimate (etcd v3.6 server/storage/quota.go).</summary>
    public static long QuotaCost(EtcdRequest request)
    {
        const int Overhead = 64 + 256;
        return request switch
        {
            PutRequest put => Overhead + put.Key.Length + put.Value.SizeBytes,
            TxnRequest txn => Math.Max(txn.Success.Sum(QuotaCost), txn.Failure.Sum(QuotaCost)),
            _ => 0,
        };
    }

    /// <summary>Bytes that a write takes on the wire, about.</summary>
    public static long WireBytes(EtcdRequest request) => request switch
    {
        PutRequest put => put.Key.Length + put.Value.SizeBytes,
        DeleteRangeRequest delete => delete.Key.Length + (delete.RangeEnd?.Length ?? 0),
        RangeRequest range => range.Key.Length + (range.RangeEnd?.Length ?? 0),
        TxnRequest txn => txn.Compares.Sum(compare => (long)compare.Key.Length) + txn.Success.Sum(WireBytes) + txn.Failure.Sum(WireBytes),
        _ => 0,
    };

    /// <summary>The least size of a file that holds a store and can be written to.</summary>
    public static long FileBytes(EtcdStore store) => store.BytesInUse + (SparePages * PageBytes);

    /// <summary>Pages in use for so many bytes; at least one for the keys.</summary>
    public static long PagesFor(long bytes)
    {
        var perPage = PageBytes * FilledTenths / Tenths;
        return RecordPages + Math.Max(1, (bytes + perPage - 1) / perPage);
    }
}
