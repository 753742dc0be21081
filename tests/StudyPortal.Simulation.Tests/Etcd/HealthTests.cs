using StudyPortal.Simulation.Etcd;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Tests.Etcd;

public sealed class HealthTests
{
    [Fact]
    public void A_healthy_member_says_so_everywhere()
    {
        var lan = Settled();
        Assert.Equal("{\"health\":\"true\",\"reason\":\"\"}", lan.Probe(1, "/health").Body);
        Assert.Equal("ok\n", lan.Probe(1, "/livez").Body);
        Assert.Equal("[+]serializable_read ok\n[+]linearizable_read ok\n[+]non_learner ok\n[+]data_corruption ok\nok\n", lan.Probe(1, "/readyz?verbose").Body);
        Assert.Equal("{\"etcdserver\":\"3.6.6\",\"etcdcluster\":\"3.6.0\",\"storage\":\"3.6.0\"}", lan.Probe(1, "/version").Body);
        Assert.Equal(404, lan.Probe(1, "/nothing").Status);
        var metrics = string.Join('\n', Enumerable.Range(1, 3).Select(number => lan.Probe(number, "/metrics").Body));
        Assert.Equal(1, metrics.Split("\netcd_server_is_leader 1\n").Length - 1);
        Assert.Equal(3, metrics.Split("\netcd_server_has_leader 1\n").Length - 1);
        Assert.Contains("\netcd_server_quota_backend_bytes 2.147483648e+09\n", metrics, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_quorum_a_member_lives_but_is_not_ready()
    {
        var lan = Settled();
        lan.Kill(2);
        lan.Kill(3);
        lan.Run(4);
        Assert.Equal(200, lan.Probe(1, "/livez").Status);
        var ready = lan.Probe(1, "/readyz?verbose");
        Assert.Equal((503, true), (ready.Status, ready.Body.Contains("[-]linearizable_read failed: etcdserver: request timed out\n", StringComparison.Ordinal)));
        Assert.Equal((503, "{\"health\":\"false\",\"reason\":\"RAFT NO LEADER\"}"), (lan.Probe(1, "/health").Status, lan.Probe(1, "/health").Body));
    }

    [Fact]
    public void A_member_that_starts_without_quorum_serves_what_it_can_after_five_seconds()
    {
        var lan = Settled();
        lan.Put(1, "k", "v");
        lan.Run(1.1);
        for (var number = 1; number <= 3; number++)
            lan.Kill(number);
        lan.Start(1);
        Assert.Equal("context deadline exceeded", lan.Error(1, new StatusRequest(), TimeSpan.FromSeconds(3)));
        lan.Run(3);
        Assert.Equal("v", lan.Get(1, "k", isSerializable: true));
    }

    [Fact]
    public void A_watch_carries_what_changes_and_ends_without_a_leader()
    {
        var lan = Settled();
        var watcher = new WatchingProcess(new Endpoint("10.0.0.1", 2379), new WatchRequest("k", EtcdKey.PrefixEnd("k"), 2));
        lan.Cluster.Launch(lan.Machine(1), new ProcessStart(["watch"]), watcher);
        lan.Put(1, "k1", "a");
        lan.Put(2, "other", "b");
        lan.Ask<TxnResponse>(3, new TxnRequest([], [new PutRequest("k2", new TextValue("c")), new DeleteRangeRequest("k1")], []));
        lan.Run(1);
        Assert.Equal(["2 k1=a", "4 k2=c", "4 k1 deleted"], watcher.Seen);
        lan.Kill(2);
        lan.Kill(3);
        lan.Run(8);
        Assert.Equal("etcdserver: no leader", watcher.Ended);
    }

    [Fact]
    public void A_watch_from_a_compacted_revision_is_told_where_to_begin()
    {
        var lan = Settled();
        for (var number = 0; number < 5; number++)
            lan.Put(1, "k", "v");
        lan.Ask<CompactResponse>(1, new CompactRequest(4));
        var watcher = new WatchingProcess(new Endpoint("10.0.0.1", 2379), new WatchRequest("k", StartRevision: 3));
        lan.Cluster.Launch(lan.Machine(1), new ProcessStart(["watch"]), watcher);
        lan.Run(1);
        Assert.Equal(EtcdErrors.Compacted, watcher.Ended);
        Assert.Equal(EtcdErrors.Compacted, lan.Error(1, new CompactRequest(4)));
    }

    [Fact]
    public void A_follower_far_behind_is_sent_a_snapshot()
    {
        var lan = new EtcdLan(3, 1, "--snapshot-count=50");
        lan.AwaitLeader();
        lan.Run(2);
        lan.Put(1, "k", "before");
        lan.Cluster.Apply(new IsolateMachine("m3"));
        lan.Run(2);
        lan.AwaitLeader();
        for (var number = 0; number < 5_200; number++)
            lan.Ask((number % 2) + 1, new PutRequest("k", new TextValue("after")), TimeSpan.FromSeconds(1));
        lan.Cluster.Apply(new HealNetwork());
        lan.Run(5);
        Assert.Equal(lan.Member(1).Store.Revision, lan.Member(3).Store.Revision);
        Assert.Contains("sending database snapshot", lan.Log(1) + lan.Log(2), StringComparison.Ordinal);
        Assert.Contains("applied snapshot", lan.Log(3), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("flag provided but not defined: -nonsense", "--nonsense=1")]
    [InlineData("invalid value \\\"later\\\" for flag -initial-cluster-state", "--initial-cluster-state=later")]
    [InlineData("couldn't find local name \\\"cp9\\\" in the initial cluster configuration", "--name=cp9")]
    [InlineData("--initial-cluster has m1=http://10.0.0.7:2380 but missing from --initial-advertise-peer-urls", "--initial-cluster=m1=http://10.0.0.1:2380,m1=http://10.0.0.7:2380")]
    [InlineData("bind: cannot assign requested address", "--listen-peer-urls=http://10.0.0.77:2380")]
    [InlineData("expected IP in URL for binding (http://etcd:2379)", "--listen-client-urls=http://etcd:2379")]
    [InlineData("should be at least as 5 times as --heartbeat-interval", "--heartbeat-interval=500")]
    [InlineData("open /pki/server.crt: no such file or directory", "--listen-client-urls=https://10.0.0.1:2379", "--cert-file=/pki/server.crt", "--key-file=/pki/server.key")]
    public void Wrong_flags_end_the_process_in_etcds_words(string words, params string[] flags)
    {
        var lan = new EtcdLan(1, 1, flags);
        lan.Run(1);
        Assert.False(lan.Runs(1));
        Assert.Contains(words.Replace("\\\"", "\"", StringComparison.Ordinal), lan.Log(1).Replace("\\\"", "\"", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static EtcdLan Settled()
    {
        var lan = new EtcdLan(3);
        lan.AwaitLeader();
        lan.Run(2);
        return lan;
    }
}
