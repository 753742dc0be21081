using System.Collections.Immutable;
using StudyPortal.Content.Diagrams;
using StudyPortal.Simulation.World;
using StudyPortal.Web.Features.Diagrams.Scenes;

namespace StudyPortal.Web.Tests.Features.Diagrams.Scenes;

/// <summary>What authors may name is what is drawn.</summary>
public sealed class ClusterPartsTests
{
    private const string RowsOfPods = "/pods/";

    public static TheoryData<string> Topologies() => [.. Pictures.Topologies, "external-3,front=vip,workers=0"];

    [Theory]
    [MemberData(nameof(Topologies))]
    public void Everything_that_is_always_drawn_can_be_named(string topology)
    {
        var known = ClusterParts.Of(Topology.Named(topology)!).Ids;
        var drawn = IdsOf(Pictures.Of(Pictures.Snapshot(topology))).Where(id => !id.Contains(RowsOfPods, StringComparison.Ordinal));
        Assert.DoesNotContain(drawn, id => !known.Contains(id));
    }

    [Theory]
    [MemberData(nameof(Topologies))]
    public void Everything_that_can_be_named_is_drawn(string topology)
    {
        var parts = ClusterParts.Of(Topology.Named(topology)!);
        var snapshot = Pictures.Snapshot(topology);
        var insides = parts.Hosts.Select(host => Pictures.Of(snapshot, level: new NodeInside(host)));
        var drawn = insides.Append(Pictures.Of(snapshot)).SelectMany(scene => IdsOf(scene)).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(parts.Ids, id => !drawn.Contains(id) && !id.EndsWith("/pods", StringComparison.Ordinal));
    }

    private static ImmutableArray<string> IdsOf(Scene scene) =>
    [
        .. scene.Lanes.Select(lane => lane.Id),
        .. scene.Machines.SelectMany(machine => (string[])
        [
            machine.Id, .. machine.Rows.Select(row => row.Id), .. machine.Links.Select(link => link.Id), .. machine.Member is { } member ? [member.Id] : Array.Empty<string>(),
        ]),
    ];
}
