using StudyPortal.Content.Diagrams;
using StudyPortal.Simulation.World;

namespace StudyPortal.Content.Tests.Diagrams;

public sealed class ClusterPartsTests
{
    [Theory]
    [InlineData("single")]
    [InlineData("single,front=lb,workers=0")]
    [InlineData("stacked-3,front=vip,workers=4")]
    [InlineData("external-5")]
    public void The_machines_are_those_of_the_model_in_its_order(string topology)
    {
        var named = Topology.Named(topology)!;
        Assert.Equal(Cluster.Settled(named, seed: 1).Hosts, ClusterParts.Of(named).Hosts);
    }

    [Fact]
    public void A_link_goes_from_who_calls_to_who_is_called()
    {
        var stacked = ClusterParts.Of(Topology.Named("stacked-3")!).Ids;
        Assert.Superset(new HashSet<string>(["clients--lb1", "lb1--cp2", "cp1--cp3", "cp2--worker1", "worker2--lb1", "cp1:2379"], StringComparer.Ordinal), stacked.ToHashSet(StringComparer.Ordinal));
        Assert.DoesNotContain("cp3--cp1", stacked);

        var external = ClusterParts.Of(Topology.Named("external-3,front=vip")!).Ids;
        Assert.Superset(new HashSet<string>(["clients--vip", "vip--cp2", "cp1--etcd3", "etcd1--etcd2", "worker2--vip", "vip/cp1", "etcd1/etcd"], StringComparer.Ordinal), external.ToHashSet(StringComparer.Ordinal));
        Assert.DoesNotContain("cp1--cp2", external);
        Assert.DoesNotContain("cp1/etcd", external);
    }
}
