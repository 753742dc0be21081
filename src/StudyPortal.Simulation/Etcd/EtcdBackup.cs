using System.Collections.Immutable;
using StudyPortal.Simulation.Etcd.Serving;
using StudyPortal.Simulation.Etcd.Storage;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Raft;

namespace StudyPortal.Simulation.Etcd;

/// <summary>What etcdutl does with files while etcd does not run: look into a snapshot and make a data directory of it (etcd v3.6 etcdutl/snapshot/v3_snapshot.go).</summary>
public static class EtcdBackup
{
    // Records of the buckets meta, auth, alarm, cluster and their like that every database has.
    private const int OwnRecords = 5;

    /// <summary>What a snapshot holds, or why it cannot be read.</summary>
    /// <param name="path">How the file is called, for the words of an error.</param>
    /// <param name="content">What is in it; null where there is no such file.</param>
    public static (SnapshotStatus? Status, string? Error) Status(string path, FileContent? content)
    {
        if (content is null)
            return (null, $"stat {path}: no such file or directory");
        if (DatabaseOf(content) is not { } database)
            return (null, "invalid database");
        var store = database.Store;
        var records = store.StoredVersions + store.Members.Length + store.Removed.Length + store.Alarms.Length + OwnRecords;
        return (new SnapshotStatus(StoreHash.OfFile(store), store.Revision, records, database.Bytes, store.ClusterVersion), null);
    }

    /// <summary>The data directory of a member of a new cluster that begins with what is in a snapshot.</summary>
    /// <param name="path">How the file is called, for the words of an error.</param>
    /// <param name="content">What is in it; null where there is no such file.</param>
    /// <param name="options">The flags.</param>
    /// <param name="isOutputTaken">Whether something stands in the output directory already.</param>
    public static RestoreOutcome Restore(string path, FileContent? content, RestoreOptions options, bool isOutputTaken)
    {
        if (options.BumpRevision > 0 && !options.MarkCompacted)
            return new RestoreRefused("--mark-compacted required if --revision-bump > 0");
        var initialCluster = PeerUrls.Map(options.InitialCluster);
        var flags = new EtcdFlags
        {
            Name = options.Name, InitialCluster = options.InitialCluster,
            AdvertisePeerUrls = [.. options.AdvertisePeerUrls.Split(',', StringSplitOptions.RemoveEmptyEntries)],
        };
        if (FlagRules.BootstrapObjection(flags, initialCluster) is { } objection)
            return new RestoreRefused(objection);
        if (isOutputTaken)
            return new RestoreRefused($"data-dir \"{options.OutputDirectory}\" not empty or could not be read");
        if (content is null)
            return new RestoreRefused($"open {path}: no such file or directory");
        if (content is DatabaseFile && !options.SkipHashCheck)
            return new RestoreRefused("snapshot missing hash but --skip-hash-check=false");
        if (DatabaseOf(content) is not { } database)
            return new RestoreRefused(options.SkipHashCheck ? "invalid database" : "snapshot missing hash but --skip-hash-check=false");
        return Write(database, options, Identity.Founders(initialCluster!, options.InitialClusterToken));
    }

    private static RestoredDirectory Write(DatabaseFile database, RestoreOptions options, ImmutableArray<ClusterMember> members)
    {
        var cluster = Identity.OfCluster(members.Select(member => member.Id));
        var own = members.First(member => member.Name == options.Name);
        var store = Renewed(database.Store, members, options);

        // The log begins after the additions of the members, so that whoever joins later is sent a snapshot with the content.
        var founding = DurableState.Founding(members.Select(member => new AddVoter(member.Id, new MemberAdded(member))));
        var snapshot = new Snapshot(founding.Log.Last, Membership.Of(members.Select(member => member.Id), []), store);
        var state = founding with { Snapshot = snapshot, Log = founding.Log.CompactTo(founding.Log.Last.Index) };
        var files = ImmutableSortedDictionary.Create<string, FileContent>(StringComparer.Ordinal)
            .Add("member/snap/db", new DatabaseFile(store, snapshot.Position.Index, Math.Max(database.Bytes, StoreSize.FileBytes(store))))
            .Add("member/wal/0000000000000000-0000000000000000.wal", new WriteAheadLog(cluster, own.Id, state, WriteAheadLog.SegmentBytes));
        return new RestoredDirectory(files, cluster, members, own);
    }

    // The members were those of the old cluster; alarms stay, as they do in etcd.
    private static EtcdStore Renewed(EtcdStore store, ImmutableArray<ClusterMember> members, RestoreOptions options)
    {
        var renewed = store with { Members = members, Removed = [], Revision = store.Revision + options.BumpRevision };
        return options.MarkCompacted ? Compaction.To(renewed, renewed.Revision) : renewed;
    }

    private static DatabaseFile? DatabaseOf(FileContent content) => content switch
    {
        SnapshotFile snapshot => snapshot.Database,
        DatabaseFile database => database,
        _ => null,
    };
}
