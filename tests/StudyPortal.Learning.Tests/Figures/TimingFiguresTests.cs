using StudyPortal.Learning.Figures;
using StudyPortal.Simulation.Kubernetes;
using StudyPortal.Simulation.Shell;
using StudyPortal.Simulation.World;

namespace StudyPortal.Learning.Tests.Figures;

public sealed class TimingFiguresTests
{
    [Fact]
    public void A_lost_node_is_noticed_after_the_grace_and_its_Pods_are_evicted_after_the_toleration() =>
        Assert.Equal(["0 s", "50 s", "50 to 55 s", "350 to 355 s"], TimingFigures.NodeFailure.Rows.Select(row => row[2]), StringComparer.Ordinal);

    [Fact]
    public void A_lease_is_taken_over_after_its_duration_and_two_looks() =>
        Assert.Equal(["0 s", "10 s", "up to 4.4 s", "15 to 19.4 s", "15 to 23.8 s"], TimingFigures.LeaseFailover.Rows.Select(row => row[2]), StringComparer.Ordinal);

    [Fact]
    public void An_election_begins_between_one_and_two_timeouts() =>
        Assert.Equal(["0 ms", "1000 ms", "1000 to 2000 ms"], TimingFigures.EtcdElection.Rows.Select(row => row[2]), StringComparer.Ordinal);

    [Fact]
    public void Probes_multiply() => Assert.Equal(["240 s", "80 s", "3 s"], TimingFigures.Probes.Rows.Select(row => row[3]), StringComparer.Ordinal);

    [Theory]
    [InlineData(5, 3, "10 to 15 s")]
    [InlineData(0.5, 2, "0.5 to 1 s")]
    [InlineData(3, 1, "0 to 3 s")]
    public void A_server_leaves_the_pool_after_as_many_checks_as_have_to_fail(double interval, int failures, string expected) =>
        Assert.Equal(expected, TimingFigures.LoadBalancer((decimal)interval, failures).Rows[^1][2]);

    [Fact]
    public void Every_row_has_a_cell_for_each_column() =>
        Assert.All(TimingFigures.ByName.Values.Append(TimingFigures.LoadBalancer(1, 1)), table => Assert.All(table.Rows, row => Assert.Equal(table.Columns.Length, row.Length)));

    [Fact]
    public void The_model_notices_a_lost_node_when_the_table_says()
    {
        var session = ShellSession.Open(Cluster.Settled(Topology.Named("single,workers=1")!, seed: 1), "cp1").Submit("fault crash worker1").Next;
        Assert.DoesNotContain("NotReady", StatusAfter(DefaultTimings.NodeGraceSeconds - DefaultTimings.NodeRenewalSeconds - 1), StringComparison.Ordinal);
        Assert.Contains("NotReady", StatusAfter(DefaultTimings.NodeGraceSeconds + DefaultTimings.NodeMonitorSeconds + 1), StringComparison.Ordinal);

        string StatusAfter(int seconds) => session.Submit($"wait {seconds}s").Next.Submit("kubectl get node worker1").Printed[^1].Text;
    }
}
