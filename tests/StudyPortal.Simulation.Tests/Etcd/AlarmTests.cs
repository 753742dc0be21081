using StudyPortal.Simulation.Etcd;
using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Tests.Etcd;

public sealed class AlarmTests
{
    private static readonly string _large = new('x', 250_000);

    [Fact]
    public void A_full_quota_stops_puts_until_the_four_steps_are_done()
    {
        var lan = Full();
        Assert.Equal(EtcdErrors.NoSpace, lan.Error(2, new PutRequest("k", new TextValue("v"))));
        Assert.Equal(EtcdErrors.NoSpace, lan.Error(3, new TxnRequest([], [new PutRequest("k", new TextValue("v"))], [])));
        Assert.Equal(_large, lan.Get(1, "k1"));
        Assert.Contains("alarm:NOSPACE", Assert.Single(lan.Ask<StatusResponse>(1, new StatusRequest()).Errors), StringComparison.Ordinal);
        Assert.Equal("{\"health\":\"false\",\"reason\":\"ALARM NOSPACE\"}", lan.Probe(1, "/health").Body);
        Assert.Equal(200, lan.Probe(1, "/readyz").Status);

        Assert.True(lan.Ask<DeleteRangeResponse>(1, new DeleteRangeRequest("k", EtcdKey.PrefixEnd("k"))).Deleted > 5);
        lan.Ask<CompactResponse>(1, new CompactRequest(lan.Member(1).Store.Revision));
        var before = lan.Ask<StatusResponse>(1, new StatusRequest());
        Assert.True(before.DbSizeInUse < 30_000 && before.DbSize > 1_900_000);
        for (var number = 1; number <= 3; number++)
        {
            lan.Ask<DefragmentResponse>(number, new DefragmentRequest());
            Assert.True(lan.Ask<StatusResponse>(number, new StatusRequest()).DbSize < 40_000);
        }

        Assert.Equal(EtcdErrors.NoSpace, lan.Error(2, new PutRequest("k", new TextValue("v"))));
        Assert.NotEmpty(lan.Ask<AlarmResponse>(1, new AlarmDisarmRequest()).Alarms);
        Assert.Empty(lan.Ask<AlarmResponse>(3, new AlarmListRequest()).Alarms);
        lan.Put(2, "k", "v");
    }

    [Fact]
    public void Disarming_without_making_room_lasts_until_the_next_put()
    {
        var lan = Full();
        lan.Ask<AlarmResponse>(1, new AlarmDisarmRequest());
        Assert.Equal(EtcdErrors.NoSpace, lan.Error(1, new PutRequest("k", new TextValue(_large))));
        lan.Run(1);
        Assert.NotEmpty(lan.Ask<AlarmResponse>(1, new AlarmListRequest()).Alarms);
    }

    [Fact]
    public void A_put_over_one_and_a_half_megabytes_is_refused()
    {
        var lan = Settled();
        Assert.Equal(EtcdErrors.RequestTooLarge, lan.Error(1, new PutRequest("k", new TextValue(new string('x', 1_600_000)))));
        lan.Put(1, "k", new string('x', 1_500_000));
    }

    [Fact]
    public void Transactions_are_bounded_and_put_a_key_once()
    {
        var lan = Settled();
        Assert.Equal(EtcdErrors.TooManyOperations, lan.Error(1, new TxnRequest([], [.. Enumerable.Range(0, 129).Select(number => new PutRequest($"k{number}", new TextValue("v")))], [])));
        Assert.Equal(EtcdErrors.DuplicateKey, lan.Error(1, new TxnRequest([], [new PutRequest("k", new TextValue("v")), new PutRequest("k", new TextValue("w"))], [])));
        Assert.Equal(EtcdErrors.DuplicateKey, lan.Error(1, new TxnRequest([], [new PutRequest("k", new TextValue("v")), new DeleteRangeRequest("a", "z")], [])));
        Assert.Equal(EtcdErrors.EmptyKey, lan.Error(1, new PutRequest("", new TextValue("v"))));
        Assert.Equal(EtcdErrors.FutureRevision, lan.Error(1, new RangeRequest("k") { Revision = 99 }));
        Assert.Equal(EtcdErrors.FutureRevision, lan.Error(1, new CompactRequest(99)));
    }

    [Fact]
    public void On_a_full_disk_the_next_write_ends_the_member()
    {
        var lan = Settled();
        lan.Cluster.Apply(new FillDisk("m2"));
        lan.Put(1, "k", "v");
        lan.Run(1);
        Assert.False(lan.Runs(2));
        Assert.Contains("no space left on device", lan.Log(2), StringComparison.Ordinal);
        lan.Put(1, "k", "w");
    }

    [Fact]
    public void A_slow_disk_shows_in_log_and_metrics()
    {
        var lan = Settled();
        lan.Cluster.Apply(new SlowDisk("m1", 1_200));
        lan.Ask(1, new PutRequest("k", new TextValue("v")));
        lan.Run(3);
        Assert.Contains("slow fdatasync", lan.Log(1), StringComparison.Ordinal);
        Assert.Contains("etcd_disk_wal_fsync_duration_seconds_bucket{le=\"+Inf\"}", lan.Probe(1, "/metrics").Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/var/lib/etcd/member/snap/db", "failed to open database")]
    [InlineData("/var/lib/etcd/member/wal/0000000000000000-0000000000000000.wal", "failed to read WAL, cannot be repaired")]
    public void A_damaged_file_keeps_the_member_from_starting(string path, string message)
    {
        var lan = Settled();
        lan.Kill(1);
        lan.Cluster.Apply(new CorruptFile("m1", path));
        lan.Start(1);
        lan.Run(1);
        Assert.False(lan.Runs(1));
        Assert.Contains(message, lan.Log(1), StringComparison.Ordinal);
    }

    private static EtcdLan Full()
    {
        var lan = Settled();
        for (var number = 1; number < 20 && lan.Ask(1, new PutRequest($"k{number}", new TextValue(_large))) is Simulation.Machines.Answered { Response: PutResponse }; number++)
            lan.Run(0.1);
        lan.Run(1);
        return lan;
    }

    private static EtcdLan Settled()
    {
        var lan = new EtcdLan(3, 1, "--quota-backend-bytes=2097152");
        lan.AwaitLeader();
        lan.Run(2);
        return lan;
    }
}
