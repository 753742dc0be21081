using StudyPortal.Simulation.Etcd;
using StudyPortal.Simulation.Raft;

namespace StudyPortal.Simulation.Tests.Etcd;

public sealed class MembershipTests
{
    [Fact]
    public void A_learner_joins_serves_what_it_may_and_is_promoted()
    {
        var lan = Settled(3);
        lan.Put(1, "k", "v");
        lan.Plug("m4", "10.0.0.4");
        var added = lan.Ask<MemberChangeResponse>(2, new MemberAddRequest([EtcdLan.PeerUrl(4)], IsLearner: true));
        Assert.Equal((4, true, false), (added.Members.Length, added.Member.IsLearner, added.Member.IsStarted));
        Assert.Equal(EtcdErrors.LearnerNotReady, lan.Error(1, new MemberPromoteRequest(added.Member.Id)));
        Assert.Equal(EtcdErrors.TooManyLearners, lan.Error(1, new MemberAddRequest([EtcdLan.PeerUrl(5)], IsLearner: true)));
        Assert.Equal(EtcdErrors.PeerUrlExists, lan.Error(1, new MemberAddRequest([EtcdLan.PeerUrl(2)], IsLearner: true)));

        lan.InitialCluster += $",m4={EtcdLan.PeerUrl(4)}";
        lan.Start(4, "--initial-cluster-state=existing");
        lan.Run(3);
        Assert.Equal("v", lan.Get(4, "k", isSerializable: true));
        Assert.True(lan.Ask<StatusResponse>(4, new StatusRequest()).IsLearner);
        Assert.Equal(EtcdErrors.NotForLearners, lan.Error(4, new RangeRequest("k")));
        Assert.Equal(EtcdErrors.NotForLearners, lan.Error(4, new PutRequest("k", new TextValue("w"))));
        Assert.Equal(EtcdErrors.NotForLearners, lan.Error(4, new MemberListRequest(IsLinearizable: false)));

        // Whoever is asked: a follower hands it to its leader.
        for (var number = 1; number <= 3; number++)
            Assert.Equal(EtcdErrors.MemberNotFound, lan.Error(number, new MemberPromoteRequest(new MemberId(99))));
        var promoted = lan.Ask<MemberChangeResponse>((lan.AwaitLeader() % 3) + 1, new MemberPromoteRequest(added.Member.Id));
        Assert.DoesNotContain(promoted.Members, member => member.IsLearner);
        lan.Put(4, "k", "w");
        Assert.Equal(EtcdErrors.NotALearner, lan.Error(1, new MemberPromoteRequest(added.Member.Id)));
    }

    [Fact]
    public void A_voter_that_is_added_to_a_single_member_stops_it_until_it_joins()
    {
        var lan = Settled(1);
        lan.Put(1, "k", "v");
        lan.Plug("m2", "10.0.0.2");
        lan.Ask<MemberChangeResponse>(1, new MemberAddRequest([EtcdLan.PeerUrl(2)]));
        Assert.Equal("context deadline exceeded", lan.Error(1, new PutRequest("k", new TextValue("w"))));
        lan.InitialCluster += $",m2={EtcdLan.PeerUrl(2)}";
        lan.Start(2, "--initial-cluster-state=existing");
        lan.Run(4);
        lan.Put(2, "k", "x");
        Assert.Equal("x", lan.Get(1, "k"));
    }

    [Fact]
    public void A_removed_member_stops_within_moments_and_again_when_it_is_started()
    {
        var lan = Settled(3);
        var gone = lan.Member(3).Id;
        lan.Ask<MemberChangeResponse>(1, new MemberRemoveRequest(gone));
        lan.Run(1.5);
        Assert.False(lan.Runs(3));
        Assert.Contains("the member has been permanently removed from the cluster", lan.Log(3), StringComparison.Ordinal);
        lan.Put(1, "k", "v");
        lan.Start(3);
        lan.Run(2);
        Assert.False(lan.Runs(3));
        Assert.Equal(EtcdErrors.MemberNotFound, lan.Error(1, new MemberRemoveRequest(gone)));
    }

    [Fact]
    public void With_a_member_down_a_voter_is_refused_and_a_removal_of_it_is_not()
    {
        var lan = Settled(3);
        lan.Kill(3);
        lan.Run(2);
        lan.AwaitLeader();
        Assert.Equal(EtcdErrors.Unhealthy, lan.Error(1, new MemberAddRequest([EtcdLan.PeerUrl(4)])));
        lan.Run(3);
        Assert.Equal(EtcdErrors.Unhealthy, lan.Error(2, new MemberRemoveRequest(lan.Member(1).Id)));
        lan.Ask<MemberChangeResponse>(1, new MemberRemoveRequest(lan.Ask<MemberListResponse>(1, new MemberListRequest()).Members.Single(member => member.Name == "m3").Id));
        lan.Put(1, "k", "v");
    }

    [Fact]
    public void Right_after_its_start_a_cluster_takes_no_new_members()
    {
        var lan = new EtcdLan(3);
        lan.AwaitLeader();
        lan.Run(1);
        Assert.Equal(EtcdErrors.Unhealthy, lan.Error(1, new MemberAddRequest([EtcdLan.PeerUrl(4)], IsLearner: true)));
        lan.Run(6);
        lan.Ask<MemberChangeResponse>(1, new MemberAddRequest([EtcdLan.PeerUrl(4)], IsLearner: true));
    }

    [Fact]
    public void A_second_voter_in_a_row_needs_the_first_to_be_started()
    {
        var lan = Settled(3);
        lan.Ask<MemberChangeResponse>(1, new MemberAddRequest([EtcdLan.PeerUrl(4)]));
        Assert.Equal(EtcdErrors.Unhealthy, lan.Error(1, new MemberAddRequest([EtcdLan.PeerUrl(5)])));
        var two = Settled(1);
        two.Ask<MemberChangeResponse>(1, new MemberAddRequest([EtcdLan.PeerUrl(2)]));
        Assert.Equal(EtcdErrors.NotEnoughStarted, two.Error(1, new MemberAddRequest([EtcdLan.PeerUrl(3)])));
    }

    [Fact]
    public void A_member_that_lost_its_data_is_not_let_in_under_its_old_number()
    {
        var lan = Settled(3);
        lan.Kill(3);
        lan.Machine(3).Files = lan.Machine(3).Files.Without("/var/lib/etcd");
        lan.Start(3);
        lan.Run(2);
        Assert.False(lan.Runs(3));
        Assert.Contains("has already been bootstrapped", lan.Log(3), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_not_in_the_member_list_cannot_join()
    {
        var lan = Settled(3);
        lan.Plug("m4", "10.0.0.4");
        lan.InitialCluster += $",m4={EtcdLan.PeerUrl(4)}";
        lan.Start(4, "--initial-cluster-state=existing");
        lan.Run(2);
        Assert.False(lan.Runs(4));
        Assert.Contains("member count is unequal", lan.Log(4), StringComparison.Ordinal);
    }

    [Fact]
    public void The_leader_itself_can_be_removed()
    {
        var lan = Settled(3);
        var leader = lan.AwaitLeader();
        lan.Ask<MemberChangeResponse>(leader, new MemberRemoveRequest(lan.Member(leader).Id));
        lan.Run(5);
        Assert.False(lan.Runs(leader));
        lan.Put((leader % 3) + 1, "k", "v");
    }

    [Fact]
    public void Members_of_another_cluster_are_not_listened_to()
    {
        var lan = Settled(2);
        lan.Plug("m3", "10.0.0.3");
        lan.InitialCluster = $"m1={EtcdLan.PeerUrl(1)},m2={EtcdLan.PeerUrl(2)},m3={EtcdLan.PeerUrl(3)}";
        lan.Start(3);
        lan.Run(4);
        Assert.Contains("request cluster ID mismatch", lan.Log(1), StringComparison.Ordinal);
        Assert.Equal(MemberId.None, lan.Member(3).Node!.Leader);
        lan.Put(1, "k", "v");
    }

    private static EtcdLan Settled(int members)
    {
        var lan = new EtcdLan(members);
        lan.AwaitLeader();
        lan.Run(8);
        return lan;
    }
}
