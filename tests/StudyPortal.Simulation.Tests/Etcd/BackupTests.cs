using StudyPortal.Simulation.Etcd;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Tests.Etcd.Storage;

namespace StudyPortal.Simulation.Tests.Etcd;

public sealed class BackupTests
{
    private const string File = "/root/s.db";

    [Fact]
    public void A_snapshot_restores_one_member_as_a_cluster_of_its_own()
    {
        var (lan, snapshot) = Saved();
        var before = lan.Member(1).Cluster;
        Stop(lan);
        var restored = Restore(lan, 1, snapshot, "m1=http://10.0.0.1:2380");
        lan.Start(1);
        lan.AwaitLeader();
        lan.Run(2);
        Assert.Equal("v", lan.Get(1, "k"));
        Assert.Null(lan.Get(1, "after"));
        Assert.NotEqual(before, lan.Member(1).Cluster);
        Assert.Equal(restored.Cluster, lan.Member(1).Cluster);
        Assert.Single(lan.Ask<MemberListResponse>(1, new MemberListRequest()).Members);
        lan.Put(1, "k", "w");
    }

    [Fact]
    public void Three_members_go_on_from_the_same_snapshot_and_share_its_memory()
    {
        var (lan, snapshot) = Saved();
        Stop(lan);
        for (var number = 1; number <= 3; number++)
        {
            Restore(lan, number, snapshot, lan.InitialCluster, new RestoreOptions { InitialClusterToken = "again" });
            lan.Start(number);
        }

        lan.AwaitLeader();
        lan.Run(2);
        lan.Put(2, "k", "w");
        lan.Run(1);
        Assert.Equal("w", lan.Get(3, "k"));
        Assert.All(lan.Members(), member => Assert.Same(lan.Member(1).Store, member.Store));
    }

    [Fact]
    public void A_member_that_joins_a_restored_cluster_is_sent_its_content()
    {
        var (lan, snapshot) = Saved();
        Stop(lan);
        Restore(lan, 1, snapshot, "m1=http://10.0.0.1:2380");
        lan.Start(1);
        lan.AwaitLeader();
        lan.Run(8);
        lan.Ask<MemberChangeResponse>(1, new MemberAddRequest([EtcdLan.PeerUrl(2)], IsLearner: true));
        lan.Machine(2).Files = lan.Machine(2).Files.Without("/var/lib/etcd");
        lan.InitialCluster = $"m1={EtcdLan.PeerUrl(1)},m2={EtcdLan.PeerUrl(2)}";
        lan.Start(2, "--initial-cluster-state=existing");
        lan.Run(4);
        Assert.Equal("v", lan.Get(2, "k", isSerializable: true));
    }

    [Fact]
    public void Members_restored_from_different_snapshots_differ_and_their_hashes_tell()
    {
        var (lan, snapshot) = Saved();
        var later = lan.Ask<SnapshotResponse>(1, new SnapshotRequest()).Content;
        Stop(lan);
        Restore(lan, 1, snapshot, lan.InitialCluster);
        Restore(lan, 2, later, lan.InitialCluster);
        lan.Start(1);
        lan.Start(2);
        lan.AwaitLeader();
        lan.Run(2);
        var hashes = new[] { 1, 2 }.Select(number => lan.Ask<HashKvResponse>(number, new HashKvRequest())).ToList();
        Assert.NotEqual(hashes[0].Hash, hashes[1].Hash);
    }

    [Fact]
    public void A_bumped_revision_ends_watches_of_the_time_before()
    {
        var (lan, snapshot) = Saved();
        Stop(lan);
        Restore(lan, 1, snapshot, "m1=http://10.0.0.1:2380", new RestoreOptions { BumpRevision = 1_000_000_000, MarkCompacted = true });
        lan.Start(1);
        lan.AwaitLeader();
        lan.Run(2);
        Assert.Equal(1_000_000_000 + snapshot.Database.Store.Revision, lan.Member(1).Store.Revision);
        Assert.Equal("v", lan.Get(1, "k"));
        Assert.Equal(EtcdErrors.Compacted, lan.Error(1, new RangeRequest("k") { Revision = 3 }));
    }

    [Fact]
    public void What_cannot_be_restored_is_refused_in_etcdutls_words()
    {
        var (_, snapshot) = Saved();
        Assert.Equal("--mark-compacted required if --revision-bump > 0", Refusal(snapshot, new RestoreOptions { BumpRevision = 5 }));
        Assert.Equal("data-dir \"default.etcd\" not empty or could not be read", Refusal(snapshot, new RestoreOptions(), isOutputTaken: true));
        Assert.Equal("snapshot missing hash but --skip-hash-check=false", Refusal(snapshot.Database, new RestoreOptions()));
        Assert.Equal("snapshot missing hash but --skip-hash-check=false", Refusal(new TextContent("no database"), new RestoreOptions()));
        Assert.Equal("open /root/s.db: no such file or directory", Refusal(null, new RestoreOptions()));
        Assert.Equal("couldn't find local name \"cp1\" in the initial cluster configuration", Refusal(snapshot, new RestoreOptions { Name = "cp1" }));
        Assert.IsType<RestoredDirectory>(EtcdBackup.Restore(File, snapshot.Database, new RestoreOptions { SkipHashCheck = true }, isOutputTaken: false));
        var byDefault = Assert.IsType<RestoredDirectory>(EtcdBackup.Restore(File, snapshot, new RestoreOptions(), isOutputTaken: false));
        Assert.Equal("http://localhost:2380", Assert.Single(byDefault.Member.PeerUrls));
    }

    [Fact]
    public void The_status_of_a_snapshot_says_what_is_in_it()
    {
        var (lan, snapshot) = Saved();
        var status = EtcdBackup.Status(File, snapshot).Status!;
        Assert.Equal((snapshot.Database.Store.Revision, "3.6.0", snapshot.Database.Bytes), (status.Revision, status.Version, status.TotalBytes));
        Assert.Equal(status, EtcdBackup.Status(File, lan.Ask<SnapshotResponse>(2, new SnapshotRequest()).Content with { Database = snapshot.Database }).Status);
        Assert.Equal("stat /root/s.db: no such file or directory", EtcdBackup.Status(File, null).Error);
        Assert.Equal("invalid database", EtcdBackup.Status(File, new Garbage(4_096)).Error);
    }

    [Fact]
    public void A_restore_keeps_whatever_content_there_was()
    {
        for (ulong seed = 1; seed <= 200; seed++)
        {
            var operations = new RandomOperations(seed);
            for (var step = 0; step < 30; step++)
                operations.Step();
            var database = new DatabaseFile(operations.Store, 30, operations.Store.BytesInUse);
            var restored = Assert.IsType<RestoredDirectory>(EtcdBackup.Restore(File, new SnapshotFile(database), new RestoreOptions(), isOutputTaken: false));
            var store = Assert.IsType<DatabaseFile>(restored.Files["member/snap/db"]).Store;
            Assert.Equal(operations.Store.Hash(0), store.Hash(0));
            var all = new RangeRequest("\0", EtcdKey.FromKey);
            Assert.Equal(Assert.IsType<RangeResponse>(operations.Store.Read(all)).Pairs, Assert.IsType<RangeResponse>(store.Read(all)).Pairs);
        }
    }

    [Fact]
    public void The_survivor_of_a_lost_majority_becomes_a_cluster_of_its_own()
    {
        var (lan, _) = Saved();
        lan.Kill(2);
        lan.Kill(3);
        lan.Kill(1);
        lan.Start(1, "--force-new-cluster");
        lan.AwaitLeader();
        lan.Run(2);
        Assert.Equal("v", lan.Get(1, "k"));

        // Acknowledged a moment before everything was killed.
        Assert.Equal("lost", lan.Get(1, "after"));
        lan.Put(1, "k", "w");
        Assert.Single(lan.Ask<MemberListResponse>(1, new MemberListRequest()).Members);
        Assert.Equal([lan.Member(1).Id], lan.Member(1).Node!.Membership.Voters);
        lan.Kill(1);
        lan.Start(1);
        lan.AwaitLeader();
        lan.Run(1);
        Assert.Equal("w", lan.Get(1, "k"));
    }

    private static (EtcdLan Lan, SnapshotFile Snapshot) Saved()
    {
        var lan = new EtcdLan(3);
        lan.AwaitLeader();
        lan.Run(6);
        lan.Put(1, "k", "v");
        var snapshot = lan.Ask<SnapshotResponse>(1, new SnapshotRequest()).Content;
        lan.Put(1, "after", "lost");
        return (lan, snapshot);
    }

    private static void Stop(EtcdLan lan)
    {
        for (var number = 1; number <= 3; number++)
            lan.Kill(number);
        lan.Run(1);
    }

    private static RestoredDirectory Restore(EtcdLan lan, int number, SnapshotFile snapshot, string initialCluster, RestoreOptions? options = null)
    {
        options = (options ?? new RestoreOptions()) with { Name = $"m{number}", InitialCluster = initialCluster, AdvertisePeerUrls = EtcdLan.PeerUrl(number), DataDir = "/var/lib/etcd" };
        var restored = Assert.IsType<RestoredDirectory>(EtcdBackup.Restore(File, snapshot, options, isOutputTaken: false));
        var machine = lan.Machine(number);
        machine.Files = machine.Files.Without("/var/lib/etcd");
        foreach (var (path, content) in restored.Files)
            machine.Files = machine.Files.With($"/var/lib/etcd/{path}", new FileNode(content, FileNode.PrivateFile, FileNode.Root, DateTimeOffset.UnixEpoch));
        return restored;
    }

    private static string Refusal(FileContent? content, RestoreOptions options, bool isOutputTaken = false) =>
        Assert.IsType<RestoreRefused>(EtcdBackup.Restore(File, content, options, isOutputTaken)).Text;
}
