namespace StudyPortal.Simulation.Etcd.Storage;

/// <summary>Forgets what is no longer in force at a revision (etcd v3.6 server/storage/mvcc/kvstore.go, Compact).</summary>
internal static class Compaction
{
    public static StoreChange Apply(EtcdStore before, long revision)
    {
        if (revision <= before.CompactRevision)
            return new StoreChange(before, new EtcdError(EtcdErrors.Compacted));
        if (revision > before.Revision)
            return new StoreChange(before, new EtcdError(EtcdErrors.FutureRevision));
        var after = To(before, revision);
        return new StoreChange(after, new CompactResponse(StoreReading.HeaderOf(after)));
    }

    /// <summary>The store with nothing kept from before a revision but what was in force at it.</summary>
    public static EtcdStore To(EtcdStore before, long revision)
    {
        var kept = new List<StoredPair>();
        StoreReading.PairsAt(before, revision).Collect("", EtcdKey.FromKey, int.MaxValue, kept);
        var bytes = kept.Sum(StoreSize.Of);
        var versions = kept.Count;

        var newestFirst = new List<Change>();
        for (var change = before.Latest; change is not null && change.Revision > revision; change = change.Older)
            newestFirst.Add(change);
        Change? latest = null;
        for (var index = newestFirst.Count - 1; index >= 0; index--)
        {
            latest = new Change(newestFirst[index].Revision, newestFirst[index].Events, latest);
            bytes += latest.Events.Sum(StoreSize.Of);
            versions += latest.Events.Length;
        }

        return before with { CompactRevision = revision, Latest = latest, StoredBytes = bytes, StoredVersions = versions };
    }
}
