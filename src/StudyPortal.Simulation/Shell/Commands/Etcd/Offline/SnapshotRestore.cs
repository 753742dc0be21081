using System.Collections.Immutable;
using StudyPortal.Simulation.Etcd;
using StudyPortal.Simulation.Etcd.Serving;
using StudyPortal.Simulation.Etcd.Storage;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Raft;

namespace StudyPortal.Simulation.Shell.Commands.Etcd.Offline;

/// <summary><c>etcdutl snapshot restore</c>: writes the data directory of a founding member of a new cluster that begins with the content of a snapshot (etcd v3.6 etcdutl/snapshot/v3_snapshot.go).</summary>
internal sealed class SnapshotRestore(ToolRun run, OfflineLog log)
{
    private const string TokenFlag = "initial-cluster-token";
    private const string MapSize = "10737418240";

    private readonly string _snapshot = run.Arguments[0];
    private readonly string _directory = run.Line.Text(EtcdutlFlags.DataDirectory);

    /// <summary>Does it and gives the exit code.</summary>
    public int Run()
    {
        var initialCluster = run.Line.Text(EtcdutlFlags.InitialCluster);
        ImmutableArray<string> urls = [.. run.Line.Text(EtcdutlFlags.PeerUrls).Split(',')];
        var flags = new EtcdFlags { Name = run.Line.Text(EtcdutlFlags.Name), AdvertisePeerUrls = urls, InitialCluster = initialCluster };
        var map = PeerUrls.Map(initialCluster);
        var objection = urls.Select(PeerUrls.Objection).FirstOrDefault(wrong => wrong is not null) ?? FlagRules.BootstrapObjection(flags, map);
        if (objection is null && run.Place.Read(_directory) is { } directory && (!directory.IsDirectory || run.Place.List(_directory).Any()))
            objection = $"data-dir {GoText.Quote(_directory)} not empty or could not be read";
        if (objection is not null)
            return run.Output.Fail(ExitCodes.Error, objection);

        var fields = new[]
        {
            ("path", GoText.Quote(_snapshot)), ("wal-dir", GoText.Quote(_directory + "/member/wal")), ("data-dir", GoText.Quote(_directory)),
            ("snap-dir", GoText.Quote(_directory + "/member/snap")), ("initial-memory-map-size", MapSize),
        };
        log.Info("snapshot/v3_snapshot.go:305", "restoring snapshot", fields);
        var (database, error) = Open();
        if (error is not null)
            return run.Output.Fail(ExitCodes.Error, error);
        var founders = Identity.Founders(map!, run.Line.Text(TokenFlag));
        error = Write(Bumped(database!.Store), founders, database.Bytes);
        if (error is not null)
            return run.Output.Fail(ExitCodes.Error, error);
        log.Info("snapshot/v3_snapshot.go:333", "restored snapshot", fields);
        return ExitCodes.Success;
    }

    private (DatabaseFile? Database, string? Error) Open() => run.Place.Read(_snapshot) switch
    {
        null => (null, $"open {_snapshot}: no such file or directory"),
        { IsDirectory: true } => (null, $"read {_snapshot}: is a directory"),
        { Content: SnapshotFile snapshot } => (snapshot.Database, null),
        { Content: DatabaseFile copy } when run.Line.IsOn(EtcdutlFlags.SkipHashCheck) => (copy, null),
        _ when !run.Line.IsOn(EtcdutlFlags.SkipHashCheck) => (null, "snapshot missing hash but --skip-hash-check=false"),
        _ => (null, "invalid database"),
    };

    private EtcdStore Bumped(EtcdStore store)
    {
        log.Info("membership/store.go:138", "Trimming membership information from the backend...");
        var bump = run.Line.Number(EtcdutlFlags.BumpRevision);
        if (bump == 0)
            return store;
        var revision = store.Revision + bump;
        log.Info("snapshot/v3_snapshot.go:396", "bumping latest revision", ("latest-revision", $"{store.Revision}"), ("bump-amount", $"{bump}"), ("new-latest-revision", $"{revision}"));
        log.Info("snapshot/v3_snapshot.go:413", "marking revision compacted", ("revision", $"{revision}"));
        return Compaction.To(store with { Revision = revision }, revision);
    }

    private string? Write(EtcdStore store, ImmutableArray<ClusterMember> founders, long bytes)
    {
        var cluster = Identity.OfCluster(founders.Select(founder => founder.Id));
        foreach (var founder in founders)
        {
            log.Info("membership/cluster.go:424", "added member", ("cluster-id", GoText.Quote(cluster.ToString())), ("local-member-id", GoText.Quote("0")),
                ("added-peer-id", GoText.Quote(founder.Id.ToString())), ("added-peer-peer-urls", $"[{string.Join(", ", founder.PeerUrls.Select(GoText.Quote))}]"), ("added-peer-is-learner", "false"));
        }

        // The additions of the founders are in the log and, already, in the database.
        var state = DurableState.Founding(founders.Select(founder => new AddVoter(founder.Id, new MemberAdded(founder))));
        var own = founders.First(founder => founder.Name == run.Line.Text(EtcdutlFlags.Name)).Id;
        foreach (var directory in (string[])["", "/member", "/member/snap", "/member/wal"])
            run.Place.MakeDirectory(_directory + directory);
        return run.Place.Write(_directory + "/member/snap/db", new DatabaseFile(store with { Members = founders, Removed = [] }, founders.Length, bytes))
            ?? run.Place.Write(_directory + WalFile(), new WriteAheadLog(cluster, own, state, WriteAheadLog.SegmentBytes));
    }

    private static string WalFile()
    {
        var flags = new EtcdFlags { DataDir = "/d" };
        return flags.WalPath[flags.Directory.Length..];
    }
}
