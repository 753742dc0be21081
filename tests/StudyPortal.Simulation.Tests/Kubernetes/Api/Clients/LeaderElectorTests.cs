using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Api.Clients;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Tests.Kubernetes.Api.Clients;

public sealed class LeaderElectorTests
{
    private readonly ApiLab _lab = new();

    [Fact]
    public void One_of_two_wins_and_renews_every_two_seconds()
    {
        var (first, second) = (Run("a"), Run("b"));
        _lab.Cluster.Run(TimeSpan.FromSeconds(5));
        Assert.True(Elector(first).IsLeader);
        Assert.False(Elector(second).IsLeader);
        var before = Stored();
        _lab.Cluster.Run(TimeSpan.FromSeconds(10));
        var after = Stored();
        Assert.Equal(("a", 0), (after.Spec.HolderIdentity, after.Spec.Transitions));
        Assert.InRange((after.Spec.RenewedAt - before.Spec.RenewedAt)!.Value.TotalSeconds, 8, 10.1);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(11)]
    public void Another_takes_over_15_to_20_seconds_after_a_crash(int seconds)
    {
        var (first, second) = (Run("a"), Run("b"));
        _lab.Cluster.Run(TimeSpan.FromSeconds(seconds));
        _lab.Cluster.Kill(first.Id);
        var died = _lab.Cluster.Now;
        Assert.True(_lab.Cluster.RunUntil(() => Elector(second).IsLeader, died + TimeSpan.FromMinutes(1)));
        Assert.InRange((_lab.Cluster.Now - died).TotalSeconds, 12.9, 19.6);
        Assert.Equal(1, Stored().Spec.Transitions);
    }

    [Fact]
    public void An_office_that_is_given_back_is_taken_within_one_retry()
    {
        var (first, second) = (Run("a"), Run("b"));
        _lab.Cluster.Run(TimeSpan.FromSeconds(5));
        _lab.Cluster.Terminate(first.Id, TimeSpan.FromSeconds(30));
        var ended = _lab.Cluster.Now;
        Assert.True(_lab.Cluster.RunUntil(() => Elector(second).IsLeader, ended + TimeSpan.FromMinutes(1)));
        Assert.InRange((_lab.Cluster.Now - ended).TotalSeconds, 0, 4.5);
    }

    [Fact]
    public void A_leader_that_cannot_renew_ends_ten_seconds_after_its_first_try()
    {
        var first = Run("a");
        _lab.Cluster.Run(TimeSpan.FromSeconds(5));
        _lab.Tell(new LoseQuorum());
        var lost = _lab.Cluster.Now;
        Assert.True(_lab.Cluster.RunUntil(() => _lab.Cluster.ProcessOf(first.Id) is null, lost + TimeSpan.FromMinutes(1)));
        Assert.InRange((_lab.Cluster.Now - lost).TotalSeconds, 9.9, 12.1);
        Assert.Equal([ElectionOutcome.Won, ElectionOutcome.Lost], ((Follower)first.Process).Outcomes);
    }

    private static LeaderElector Elector(RunningProcess process) => ((Follower)process.Process).Elector!;

    private Lease Stored() => _lab.Object<Lease>(new GetObject(ResourceKind.Leases, "kube-system", "kube-scheduler"));

    private RunningProcess Run(string identity)
    {
        var access = _lab.Access(_lab.Machines[0], "system:kube-scheduler", "none");
        return _lab.Cluster.Launch(_lab.Machines[0], new ProcessStart(["follower"]), new Follower(access, new LeaderElector("kube-scheduler", identity)));
    }
}
