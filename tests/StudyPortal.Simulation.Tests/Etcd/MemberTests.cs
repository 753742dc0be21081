using StudyPortal.Simulation.Etcd;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Raft;

namespace StudyPortal.Simulation.Tests.Etcd;

public sealed class MemberTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public void A_new_cluster_elects_a_leader_and_serves_from_every_member(int members)
    {
        var lan = new EtcdLan(members);
        lan.AwaitLeader();
        lan.Run(1);
        for (var number = 1; number <= members; number++)
        {
            lan.Put(number, $"k{number}", "v");
            Assert.Equal("v", lan.Get(1, $"k{number}"));
            Assert.Equal(members, lan.Ask<MemberListResponse>(number, new MemberListRequest()).Members.Count(member => member is { IsStarted: true, ClientUrls.Length: 1 }));
            Assert.Equal("3.6.0", lan.Ask<StatusResponse>(number, new StatusRequest()).StorageVersion);
        }

        Assert.Single(Enumerable.Range(1, members).Select(number => lan.Ask<HashKvResponse>(number, new HashKvRequest()).Hash).Distinct());
        Assert.All(lan.Members(), member => Assert.Same(lan.Member(1).Store, member.Store));
    }

    [Fact]
    public void The_numbers_are_those_that_etcd_computes()
    {
        // Recorded with etcd 3.6.5: token t, peers 127.0.0.1:21380, 22380 and 23380.
        var ids = new[] { 21380, 22380, 23380 }.Select(port => Simulation.Etcd.Serving.Identity.OfMember([$"http://127.0.0.1:{port}"], "t")).ToList();
        Assert.Equal(["5b1f2a72c37eab2d", "819450a5536d704f", "331bc15576770daa"], ids.ConvertAll(id => id.ToString()));
        Assert.Equal("3a6b1f26da9164be", Simulation.Etcd.Serving.Identity.OfCluster(ids).ToString());
    }

    [Fact]
    public void After_the_leader_is_killed_the_first_write_succeeds_within_three_seconds()
    {
        for (ulong seed = 1; seed <= 10; seed++)
        {
            var lan = new EtcdLan(3, seed);
            var leader = lan.AwaitLeader();
            lan.Run(2);
            lan.Kill(leader);
            var other = (leader % 3) + 1;
            var began = lan.Cluster.Now;

            // What is written before the others know that their leader is gone is handed to it and lost, so the client tries again and again.
            while (lan.Ask(other, new PutRequest("k", new TextValue("v2")), TimeSpan.FromMilliseconds(250)) is not Answered)
                Assert.InRange((lan.Cluster.Now - began).TotalSeconds, 0, 4);
            Assert.InRange((lan.Cluster.Now - began).TotalMilliseconds, 500, 2_800);
            Assert.Equal("v2", lan.Get(other, "k"));
        }
    }

    [Fact]
    public void Without_quorum_only_what_a_member_knows_itself_is_answered()
    {
        var lan = new EtcdLan(3);
        lan.AwaitLeader();
        lan.Run(6);
        lan.Put(1, "k", "v");
        lan.Run(1);
        lan.Kill(2);
        lan.Kill(3);
        lan.Run(5);
        Assert.Equal("v", lan.Get(1, "k", isSerializable: true));
        Assert.Equal(["etcdserver: no leader"], lan.Ask<StatusResponse>(1, new StatusRequest()).Errors);
        Assert.Equal("context deadline exceeded", lan.Error(1, new RangeRequest("k")));
        Assert.Equal("context deadline exceeded", lan.Error(1, new PutRequest("k", new TextValue("v2"))));
        Assert.Equal("context deadline exceeded", lan.Error(1, new MemberListRequest()));
        Assert.Equal("context deadline exceeded", lan.Error(1, new AlarmListRequest()));
        Assert.Equal("etcdserver: request timed out", lan.Error(1, new RangeRequest("k"), TimeSpan.FromSeconds(15)));
        Assert.Equal("etcdserver: request timed out", lan.Error(1, new PutRequest("k", new TextValue("v2")), TimeSpan.FromSeconds(15)));
        Assert.Equal("etcdserver: unhealthy cluster", lan.Error(1, new MemberAddRequest(["http://10.0.0.4:2380"])));
        Assert.Equal("etcdserver: unhealthy cluster", lan.Error(1, new MemberAddRequest(["http://10.0.0.4:2380"], IsLearner: true)));
        Assert.Equal(2, lan.Ask<SnapshotResponse>(1, new SnapshotRequest()).Content.Database.Store.Revision);
        Assert.Contains("became pre-candidate at term", lan.Log(1), StringComparison.Ordinal);
        Assert.Contains("prober detected unhealthy status", lan.Log(1), StringComparison.Ordinal);
    }

    [Fact]
    public void A_leader_without_majority_steps_down_and_says_so()
    {
        var lan = new EtcdLan(3);
        var leader = lan.AwaitLeader();
        lan.Run(2);
        lan.Kill((leader % 3) + 1);
        lan.Kill(((leader + 1) % 3) + 1);
        lan.Run(6);
        Assert.Contains("stepped down to follower since quorum is not active", lan.Log(leader), StringComparison.Ordinal);
        Assert.Contains("lost leader", lan.Log(leader), StringComparison.Ordinal);
        Assert.NotEqual(RaftRole.Leader, lan.Member(leader).Node!.Role);
    }

    [Fact]
    public void A_member_that_comes_back_has_what_it_missed()
    {
        var lan = new EtcdLan(3);
        lan.AwaitLeader();
        lan.Run(1);
        lan.Put(1, "k", "v1");
        lan.Kill(3);
        lan.Run(1);
        lan.AwaitLeader();
        lan.Put(1, "k", "v2");
        lan.Start(3);
        lan.Run(3);
        Assert.Equal("v2", lan.Get(3, "k", isSerializable: true));
        Assert.Same(lan.Member(1).Store, lan.Member(3).Store);
        Assert.Contains("restarting local member", lan.Log(3), StringComparison.Ordinal);
    }

    [Fact]
    public void All_members_come_back_with_their_data()
    {
        var lan = new EtcdLan(3);
        lan.AwaitLeader();
        lan.Run(1);
        for (var number = 0; number < 20; number++)
            lan.Put(1, $"k{number}", "v");
        for (var number = 1; number <= 3; number++)
            lan.Kill(number);
        for (var number = 1; number <= 3; number++)
            lan.Start(number);
        lan.AwaitLeader();
        lan.Run(1);
        Assert.Equal("v", lan.Get(2, "k19"));
        Assert.Equal(21, lan.Member(3).Store.Revision);
    }

    [Fact]
    public void A_leader_that_is_told_to_end_hands_its_office_over_first()
    {
        var lan = new EtcdLan(3);
        var leader = lan.AwaitLeader();
        lan.Run(2);
        lan.Terminate(leader);
        lan.Run(0.5);
        Assert.False(lan.Runs(leader));
        Assert.NotEqual(leader, lan.AwaitLeader(1));
        Assert.Contains("leadership transfer finished", lan.Log(leader), StringComparison.Ordinal);
    }

    [Fact]
    public void The_leadership_can_be_moved_by_the_leader_only()
    {
        var lan = new EtcdLan(3);
        var leader = lan.AwaitLeader();
        lan.Run(2);
        var (other, third) = ((leader % 3) + 1, ((leader + 1) % 3) + 1);
        Assert.Equal(EtcdErrors.NotLeader, lan.Error(other, new MoveLeaderRequest(lan.Member(other).Id)));
        Assert.Equal(EtcdErrors.BadTransferee, lan.Error(leader, new MoveLeaderRequest(new MemberId(7))));
        lan.Ask<MoveLeaderResponse>(leader, new MoveLeaderRequest(lan.Member(third).Id));
        Assert.Equal(third, lan.AwaitLeader());
    }

    [Fact]
    public void Forks_go_their_own_ways_and_the_same_seed_the_same_way()
    {
        var lan = new EtcdLan(3);
        lan.AwaitLeader();
        lan.Run(1);
        lan.Put(1, "k", "v");
        var fork = lan.Cluster.Fork();
        lan.Cluster.Run(TimeSpan.FromSeconds(20));
        fork.Run(TimeSpan.FromSeconds(20));
        Assert.Equal(lan.Cluster.Events, fork.Events);
        lan.Put(1, "k", "other");
        Assert.Equal("v", ((EtcdMember)fork.Processes.First().Process).Store.Find("k")!.Value!.Text);
    }
}
