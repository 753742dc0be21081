using System.Collections.Immutable;

namespace StudyPortal.Simulation.Etcd.Storage;

/// <summary>Writes that happen at one revision (etcd v3.6 server/storage/mvcc/kvstore_txn.go, storeTxnWrite).</summary>
internal sealed class WriteBatch(EtcdStore before)
{
    private readonly List<StoreEvent> _events = [];
    private readonly long _revision = before.Revision + 1;
    private long _bytes;

    public PairTree Pairs { get; private set; } = before.Pairs;

    /// <summary>The revision that readers within the batch see.</summary>
    public long Revision => _events.Count == 0 ? before.Revision : _revision;

    public StoredPair? Put(string key, StoredValue value)
    {
        var previous = Pairs.Find(key);
        var pair = new StoredPair(key, value, previous?.CreateRevision ?? _revision, _revision, (previous?.Version ?? 0) + 1);
        Pairs = Pairs.With(pair);
        Add(new StoreEvent(_revision, key, pair, previous));
        return previous;
    }

    public List<StoredPair> Delete(string key, string? rangeEnd)
    {
        var gone = new List<StoredPair>();
        Pairs.Collect(key, rangeEnd, int.MaxValue, gone);
        foreach (var pair in gone)
        {
            Pairs = Pairs.Without(pair.Key);
            Add(new StoreEvent(_revision, pair.Key, Pair: null, pair));
        }

        return gone;
    }

    /// <summary>The store after the writes; the one before where there were none.</summary>
    public EtcdStore Commit() => _events.Count == 0 ? before : before with
    {
        Revision = _revision,
        Pairs = Pairs,
        Latest = new Change(_revision, [.. _events], before.Latest),
        StoredBytes = before.StoredBytes + _bytes,
        StoredVersions = before.StoredVersions + _events.Count,
    };

    private void Add(StoreEvent happened)
    {
        _events.Add(happened);
        _bytes += StoreSize.Of(happened);
    }
}
