namespace StudyPortal.Simulation.Etcd.Storage;

/// <summary>A sum over what a store keeps (etcd v3.6 server/storage/mvcc/hash.go; the numbers are the model's own).</summary>
internal static class StoreHash
{
    private const int HighBits = 32;

    public static EtcdResponse Of(EtcdStore store, long revision)
    {
        if (revision > store.Revision)
            return new EtcdError(EtcdErrors.FutureRevision);
        if (revision > 0 && revision < store.CompactRevision)
            return new EtcdError(EtcdErrors.Compacted);
        var upTo = revision > 0 ? revision : store.Revision;
        return new HashKvResponse(StoreReading.HeaderOf(store), Fold(Sum(store, upTo)), store.CompactRevision, upTo);
    }

    /// <summary>What <c>etcdutl snapshot status</c> shows: the sum over the whole file, members among it.</summary>
    public static uint OfFile(EtcdStore store)
    {
        var hash = StableHash.Empty.With(Sum(store, store.Revision)).With(store.ClusterVersion);
        foreach (var member in store.Members)
            hash = hash.With(member.Id.Value).With(member.Name);
        return Fold(hash.Value);
    }

    private static ulong Sum(EtcdStore store, long upTo)
    {
        var kept = new List<StoredPair>();
        StoreReading.PairsAt(store, store.CompactRevision).Collect("", EtcdKey.FromKey, int.MaxValue, kept);
        var hash = StableHash.Empty.With(store.CompactRevision);
        foreach (var pair in kept)
            hash = With(hash, pair);
        foreach (var happened in store.EventsSince(store.CompactRevision + 1))
        {
            if (happened.Revision > upTo)
                break;
            hash = happened.Pair is { } pair ? With(hash, pair) : hash.With(happened.Revision).With(happened.Key);
        }

        return hash.Value;
    }

    private static StableHash With(StableHash hash, StoredPair pair) =>
        hash.With(pair.Key).With(pair.CreateRevision).With(pair.ModRevision).With(pair.Version).With(pair.Value!.Fingerprint);

    private static uint Fold(ulong bits) => unchecked((uint)(bits ^ (bits >> HighBits)));
}
