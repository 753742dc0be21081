using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Kubernetes.Scheduling;

namespace StudyPortal.Simulation.Tests.Kubernetes.Scheduling;

public sealed class PlacementTests
{
    private static readonly Taint _controlPlane = new("node-role.kubernetes.io/control-plane", "", TaintEffect.NoSchedule);

    [Fact]
    public void A_pod_that_fits_nowhere_is_told_why_in_the_schedulers_words()
    {
        Placement.Candidate[] candidates = [On("cp1", taint: _controlPlane), On("cp2", taint: _controlPlane), On("worker1"), On("worker2")];
        Assert.Equal(
            "0/4 nodes are available: 2 Insufficient cpu, 2 node(s) had untolerated taint(s). no new claims to deallocate, preemption: 0/4 nodes are available: 4 Preemption is not helpful for scheduling.",
            Placement.Refusal(Asking("5"), candidates));
    }

    [Fact]
    public void A_pod_goes_where_the_fewest_of_its_kind_are()
    {
        Placement.Candidate[] candidates = [On("a", siblings: 2), On("b", siblings: 1), On("c", siblings: 2)];
        Assert.Equal("b", Assert.Single(Placement.Best(Asking("100m"), candidates)).Name);
    }

    [Fact]
    public void A_cordoned_node_takes_no_pod_and_equal_nodes_are_left_to_chance()
    {
        var cordoned = On("a") is var free ? free with { Node = free.Node with { Spec = new NodeSpec { Unschedulable = true } } } : null!;
        Assert.Equal("b c", string.Join(' ', Placement.Best(Asking("100m"), [cordoned, On("b"), On("c")]).Select(node => node.Name)));
    }

    [Theory]
    [InlineData("100m", 100)]
    [InlineData("2", 2_000)]
    [InlineData("0.5", 500)]
    [InlineData("1Ki", 1_024_000)]
    [InlineData("nonsense", 0)]
    public void Amounts_are_read_in_thousandths(string text, long expected) => Assert.Equal(expected, Quantity.Thousandths(text));

    private static PodSpec Asking(string cpu) => new() { Containers = [new ContainerSpec("a", "a") { Requests = StringMap.Of(("cpu", cpu)) }] };

    private static Placement.Candidate On(string name, int siblings = 0, Taint? taint = null) => new(
        new Node(
            new ObjectMeta(name),
            new NodeSpec { Taints = taint is null ? [] : [taint] },
            new NodeStatus { Allocatable = StringMap.Of(("cpu", "4"), ("memory", "8Gi"), ("pods", "110")) }),
        NodeLoad.Empty,
        siblings);
}
