using StudyPortal.Simulation.World;
using StudyPortal.Web.Features.Diagrams.Scenes;

namespace StudyPortal.Web.Tests.Features.Diagrams.Scenes;

public sealed class LayoutTests
{
    public static TheoryData<string, string, int> Overviews =>
        new(from topology in Pictures.Topologies from trouble in Pictures.Troubles from width in Pictures.Widths select (topology, trouble, width));

    [Theory]
    [MemberData(nameof(Overviews))]
    public void Everything_has_its_place_in_an_overview(string topology, string trouble, int width) =>
        AssertTidy(Pictures.Of(Pictures.Snapshot(topology, trouble), width));

    [Theory]
    [MemberData(nameof(Overviews))]
    public void Everything_has_its_place_inside_etcd_and_inside_a_node(string topology, string trouble, int width)
    {
        var snapshot = Pictures.Snapshot(topology, trouble);
        AssertTidy(Pictures.Of(snapshot, width, new EtcdInside()));
        foreach (var machine in snapshot.Machines)
            AssertTidy(Pictures.Of(snapshot, width, new NodeInside(machine.Name)));
    }

    [Theory]
    [MemberData(nameof(Overviews))]
    public void Nothing_moves_when_something_fails(string topology, string trouble, int width)
    {
        var (before, after) = (Pictures.Of(Pictures.Snapshot(topology), width), Pictures.Of(Pictures.Snapshot(topology, trouble), width));

        Assert.Equal(Places(before), Places(after));
        Assert.Equal((before.Width, before.Height), (after.Width, after.Height));
    }

    [Theory]
    [InlineData("stacked-7,workers=9")]
    [InlineData("external-7,workers=9")]
    [InlineData("external-1,workers=0")]
    public void The_largest_and_smallest_clusters_fit_too(string topology)
    {
        var snapshot = Pictures.Snapshot(topology);
        Assert.All(Pictures.Widths, width => AssertTidy(Pictures.Of(snapshot, width)));
    }

    [Fact]
    public void Troubled_links_keep_their_labels_apart() =>
        Assert.All(Pictures.Widths, width => AssertTidy(Pictures.Of(
            Pictures.Settled("stacked-5").Apply(new SlowMachines("cp1", "cp3", 200)).Next.Apply(new LoseBetween("cp2", "cp5", 300)).Next.Apply(new SlowMachines("lb1", "cp2", 1500)).Next.Snapshot(), width)));

    internal static void AssertTidy(Scene scene)
    {
        var picture = new SceneBox(0, 0, scene.Width, scene.Height);
        var machines = scene.Machines.ToList();
        Assert.All(scene.Lanes, lane => Assert.True(picture.Contains(lane.Box), $"{lane.Id} {lane.Box} leaves the picture"));
        AssertApart(scene.Lanes.Select(lane => (lane.Id, lane.Box)));
        AssertApart(machines.Select(machine => (machine.Id, machine.Box)));
        Assert.All(scene.Lanes, lane => Assert.All(lane.Machines, machine => Assert.True(lane.Box.Contains(machine.Box), machine.Id)));
        Assert.All(machines, AssertTidyInside);
        Assert.All(scene.Lanes, AssertTidyHead);
        AssertLinked(scene, machines, picture);
        var ids = machines.SelectMany(IdsOf).Concat(scene.Lanes.Select(lane => lane.Id)).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
    }

    private static void AssertTidyHead(SceneLane lane)
    {
        Assert.True(lane.Box.Contains(lane.Title.Box), $"{lane.Title} leaves {lane.Box}");
        if (lane.Quorum is not { } quorum)
            return;
        Assert.True(lane.Box.Contains(quorum.Box));
        Assert.All(quorum.Texts, text => Assert.True(quorum.Box.Contains(text.Box), $"{text} leaves {quorum.Box}"));
        Assert.All(quorum.Slots, slot => Assert.True(quorum.Box.Contains(slot.Box)));
        AssertApart([("title", lane.Title.Box), ("quorum", quorum.Box), .. lane.Machines.Select(machine => (machine.Id, machine.Box))]);
    }

    private static void AssertTidyInside(SceneMachine machine)
    {
        AssertApart(machine.Rows.Select(row => (row.Id, row.Box)).Concat(machine.Member is { } found ? [(found.Id, found.Box)] : []));
        AssertLabels(machine.Id, machine.Box, machine.Texts, machine.Signs);
        foreach (var row in machine.Rows)
        {
            Assert.True(machine.Box.Contains(row.Box), $"{row.Id} leaves its machine");
            AssertLabels(row.Id, row.Box, row.Texts, row.Signs);
        }

        if (machine.Member is not { } member)
            return;
        Assert.True(machine.Box.Contains(member.Box), $"{member.Id} leaves its machine");
        AssertLabels(member.Id, member.Box, member.Texts, [member.Sign]);
        Assert.All(member.Log, cell => Assert.True(member.Box.Contains(cell.Box) && cell.Box.Contains(cell.Text.Box), $"{cell} leaves {member.Box}"));
    }

    private static void AssertLabels(string id, SceneBox box, IEnumerable<SceneText> texts, IEnumerable<SceneSign> signs)
    {
        var parts = texts.Select(text => (text.Text, text.Box)).Concat(signs.Select(sign => (sign.Kind.ToString(), sign.Box))).ToList();
        Assert.All(parts, part => Assert.True(box.Contains(part.Item2), $"'{part.Item1}' {part.Item2} leaves {id} {box}"));
        AssertApart(parts);
    }

    private static void AssertLinked(Scene scene, List<SceneMachine> machines, SceneBox picture)
    {
        var ends = machines.SelectMany(BoxesOf).ToDictionary(end => end.Id, end => end.Box, StringComparer.Ordinal);
        foreach (var link in scene.Links)
        {
            Assert.True(ends[link.From].HasOnEdge(link.Path.Start), $"{link.Id} does not begin at {link.From}");
            Assert.True(ends[link.To].HasOnEdge(link.Path.End), $"{link.Id} does not end at {link.To}");
            Assert.True(picture.Contains(new SceneSign(SignKind.Down, link.Mark.X, link.Mark.Y).Box), $"the mark of {link.Id} leaves the picture");
            Assert.True(link.Text is null || picture.Contains(link.Text.Box), $"{link.Text} of {link.Id} leaves the picture");
        }

        AssertApart(scene.Links.Where(link => link.Text is not null).Select(link => (link.Id, link.Text!.Box)));
        AssertApart(scene.Links.Where(link => link.State == LinkState.Cut).Select(link => (link.Id, new SceneBox(link.Mark.X - 5, link.Mark.Y - 5, 10, 10))));
    }

    private static void AssertApart(IEnumerable<(string Id, SceneBox Box)> boxes)
    {
        var all = boxes.ToList();
        foreach (var (index, one) in all.Index())
            Assert.All(all.Skip(index + 1), other => Assert.False(one.Box.Overlaps(other.Box), $"{one} overlaps {other}"));
    }

    private static IEnumerable<(string Id, SceneBox Box)> BoxesOf(SceneMachine machine) =>
        [(machine.Id, machine.Box), .. machine.Rows.Select(row => (row.Id, row.Box)), .. machine.Member is { } member ? [(member.Id, member.Box)] : Array.Empty<(string, SceneBox)>()];

    private static IEnumerable<string> IdsOf(SceneMachine machine) => [.. BoxesOf(machine).Select(box => box.Id), .. machine.Links.Select(link => link.Id)];

    private static List<string> Places(Scene scene) =>
        [.. scene.Machines.SelectMany(BoxesOf).Select(box => $"{box}"), .. scene.Links.Select(link => $"{link.Id} {link.Path.ToSvg()} {link.Mark}")];
}
