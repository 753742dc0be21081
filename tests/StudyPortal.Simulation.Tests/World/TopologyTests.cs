using StudyPortal.Simulation.Kubernetes.Kubeadm;
using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Tests.World;

public sealed class TopologyTests
{
    [Fact]
    public void Every_name_stands_for_a_topology() => Assert.DoesNotContain(null, Topology.Names.Select(Topology.Named));

    [Fact]
    public void Parameters_stand_behind_the_name() =>
        Assert.Equal(new Topology(3, 4, Front: EndpointKind.VirtualAddress), Topology.Named("stacked-3,workers=4,front=vip"));

    [Theory]
    [InlineData("")]
    [InlineData("stacked")]
    [InlineData("stacked-0")]
    [InlineData("stacked-8")]
    [InlineData("external-0x")]
    [InlineData("single,workers=10")]
    [InlineData("stacked-3,front=none")]
    [InlineData("single,colour=red")]
    public void What_is_no_topology_is_none(string text) => Assert.Null(Topology.Named(text));

    [Theory]
    [InlineData("single", 3)]
    [InlineData("stacked-1,workers=0", 1)]
    [InlineData("stacked-2", 5)]
    [InlineData("stacked-4,workers=1", 6)]
    [InlineData("stacked-3,workers=1,front=vip", 4)]
    [InlineData("external-3", 9)]
    [InlineData("external-1,workers=0", 5)]
    public void Every_topology_comes_up(string text, int machines)
    {
        var cluster = Cluster.Settled(Topology.Named(text)!, seed: 1);
        var snapshot = cluster.Snapshot();
        Assert.Equal(machines, snapshot.Machines.Length);
        Assert.Single(snapshot.Members, member => member.Role == Simulation.Raft.RaftRole.Leader);
        Assert.All(snapshot.Backends, backend => Assert.True(backend.IsUp));
    }
}
