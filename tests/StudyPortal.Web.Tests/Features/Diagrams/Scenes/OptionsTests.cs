using StudyPortal.Content.Diagrams;
using StudyPortal.Simulation.World;
using StudyPortal.Web.Features.Diagrams.Scenes;

namespace StudyPortal.Web.Tests.Features.Diagrams.Scenes;

public sealed class OptionsTests
{
    private static readonly string[][] _hidden = [["clients"], ["clients", "workers"], ["front"], ["control-planes"], ["clients", "front", "workers"]];

    public static TheoryData<string, int> Pairs => new(from topology in Pictures.Topologies from width in Pictures.Widths select (topology, width));

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_hidden_lane_takes_no_room_and_its_links_vanish(string topology, int width)
    {
        var snapshot = Pictures.Snapshot(topology);
        var whole = Pictures.Of(snapshot, width);

        Assert.All(_hidden, hidden =>
        {
            var scene = SceneBuilder.Build(snapshot, new SceneOptions(width, new Overview()) { Hidden = hidden });
            LayoutTests.AssertTidy(scene);
            Assert.DoesNotContain(scene.Lanes, lane => hidden.Contains(lane.Id["lane-".Length..], StringComparer.Ordinal));
            Assert.True(scene.Width * scene.Height <= whole.Width * whole.Height);
        });
    }

    [Fact]
    public void A_picture_of_which_everything_is_hidden_shows_everything()
    {
        var scene = SceneBuilder.Build(Pictures.Snapshot("single"), new SceneOptions(390, new Overview()) { Hidden = DiagramNames.Lanes.ToArray() });

        Assert.Equal(3, scene.Lanes.Length);
    }

    [Fact]
    public void What_a_picture_is_about_is_never_hidden()
    {
        var snapshot = Pictures.Snapshot("stacked-3");

        Assert.Equal("cp1", SceneBuilder.Build(snapshot, new SceneOptions(390, new NodeInside("cp1")) { Hidden = ["control-planes"] }).Machines.First().Id);
        Assert.Equal(3, SceneBuilder.Build(snapshot, new SceneOptions(390, new EtcdInside()) { Hidden = ["control-planes"] }).Machines.Count());
    }

    [Theory]
    [InlineData(5, 30)]
    [InlineData(200, 200)]
    [InlineData(-200, -200)]
    public void A_nudged_machine_stays_in_its_lane_and_touches_no_other(int x, int y) => Assert.All(Pictures.Topologies, topology =>
    {
        var snapshot = Pictures.Snapshot(topology);
        var nudges = snapshot.Machines.Where((_, index) => index % 2 == 0).ToDictionary(machine => machine.Name, _ => new Nudge(x, y), StringComparer.Ordinal);
        Assert.All(Pictures.Widths, width => LayoutTests.AssertTidy(SceneBuilder.Build(snapshot, new SceneOptions(width, new Overview()) { Nudges = nudges })));
    });

    [Fact]
    public void A_nudge_moves_a_machine_as_far_as_asked_where_there_is_room()
    {
        var snapshot = Pictures.Snapshot("stacked-3");
        SceneBox BoxOf(SceneOptions options) => SceneBuilder.Build(snapshot, options).Machines.Single(machine => machine.Id == "lb1").Box;
        var options = new SceneOptions(1440, new Overview());

        var (before, after) = (BoxOf(options), BoxOf(options with { Nudges = new Dictionary<string, Nudge>(StringComparer.Ordinal) { ["lb1"] = new(3, -40) } }));

        Assert.Equal((before.X + 3, before.Y - 40), (after.X, after.Y));
    }

    [Fact]
    public void What_is_in_focus_is_stressed_and_nothing_moves()
    {
        var snapshot = Pictures.Snapshot("stacked-3");
        var focused = SceneBuilder.Build(snapshot, new SceneOptions(1440, new Overview()) { Focus = ["cp1", "cp1--cp2", "cp2/etcd", "cp2/kubelet", "lane-workers", "nobody"] });

        Assert.Equal(["cp1"], focused.Machines.Where(machine => machine.Emphasis == SceneEmphasis.Focus).Select(machine => machine.Id), StringComparer.Ordinal);
        Assert.Equal(["cp1--cp2"], focused.Links.Where(link => link.Emphasis == SceneEmphasis.Focus).Select(link => link.Id), StringComparer.Ordinal);
        Assert.Equal(Pictures.Of(snapshot).Machines.Select(machine => machine.Box), focused.Machines.Select(machine => machine.Box));
        Assert.Equal(SceneEmphasis.Focus, focused.Machines.Single(machine => machine.Id == "cp2").Member!.Emphasis);
    }

    [Fact]
    public void A_link_that_is_cut_one_way_points_where_nothing_passes()
    {
        var scene = Pictures.After(new CutMachinesOneWay("cp1", "cp2"), new CutMachinesOneWay("cp3", "cp2"), new CutMachines("cp1", "cp3"));

        SceneSign SignOf(string id) => scene.Links.Single(link => link.Id == id).Sign!;
        Assert.Equal((SignKind.Stopped, 90), (SignOf("cp1--cp2").Kind, SignOf("cp1--cp2").Turn));
        Assert.Equal((SignKind.Stopped, 270), (SignOf("cp2--cp3").Kind, SignOf("cp2--cp3").Turn));
        Assert.Equal(SignKind.Down, SignOf("cp1--cp3").Kind);
    }
}
