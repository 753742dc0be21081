using StudyPortal.Simulation.World;
using StudyPortal.Web.Features.Diagrams.Scenes;

namespace StudyPortal.Web.Tests.Features.Diagrams.Scenes;

public sealed class SceneSharingTests
{
    [Fact]
    public void The_same_picture_drawn_again_is_the_previous_one()
    {
        var snapshot = Pictures.Snapshot("stacked-3");
        SceneLevel[] levels = [new Overview(), new EtcdInside(), new NodeInside("cp1")];

        Assert.All(levels, level =>
        {
            var previous = Pictures.Of(snapshot, level: level);
            Assert.Same(previous, Pictures.Of(snapshot, level: level).Sharing(previous));
        });
    }

    [Fact]
    public void What_a_fault_does_not_touch_stays_the_same_object()
    {
        var previous = Pictures.After();
        var next = Pictures.After(new CutMachines("cp1", "cp2")).Sharing(previous);

        Assert.NotSame(previous, next);
        Assert.NotSame(previous.Links.Single(link => link.Id == "cp1--cp2"), next.Links.Single(link => link.Id == "cp1--cp2"));
        Assert.All(previous.Links.Where(link => link.Id != "cp1--cp2"), link => Assert.Same(link, next.Links.Single(other => other.Id == link.Id)));
        Assert.All(previous.Machines.Where(machine => machine.Id is not ("cp1" or "cp2")), machine => Assert.Same(machine, next.Machines.Single(other => other.Id == machine.Id)));
        Assert.All(previous.Machines.SelectMany(machine => machine.Rows), row => Assert.Same(row, next.Machines.SelectMany(machine => machine.Rows).Single(other => other.Id == row.Id)));
        Assert.Same(previous.Lanes[0], next.Lanes[0]);
    }

    [Fact]
    public void Sharing_changes_nothing_that_is_seen()
    {
        var alone = Pictures.After(new CrashMachine("cp1"));
        var shared = Pictures.After(new CrashMachine("cp1")).Sharing(Pictures.After());

        Assert.Equal(SceneOutline.Of(alone).Sentence, SceneOutline.Of(shared).Sentence);
        Assert.Equal(Texts(alone), Texts(shared));
        Assert.Same(alone, shared.Sharing(alone));
    }

    [Fact]
    public void Every_id_is_found_with_what_stands_in_it()
    {
        var scene = Pictures.After();

        Assert.Equal((ScenePartKind.Machine, "lane-control-planes"), (scene.Find("cp1")!.Kind, scene.Find("cp1")!.Within));
        Assert.Equal(["cp1/etcd", "cp1/kube-apiserver", "cp1:2379"], scene.Find("cp1")!.Parts.Where(id => id is "cp1/etcd" or "cp1/kube-apiserver" or "cp1:2379"), StringComparer.Ordinal);
        Assert.All(scene.Lanes.SelectMany(lane => scene.Find(lane.Id)!.Parts).SelectMany(id => scene.Find(id)!.Parts), id => Assert.NotNull(scene.Find(id)));
        Assert.Equal("kube-apiserver on cp1", scene.Find("cp1/kube-apiserver")!.Name);
        Assert.Null(scene.Find("cp9"));
    }

    private static IEnumerable<SceneText> Texts(Scene scene) => scene.Machines.SelectMany(machine => machine.Texts.Concat(machine.Rows.SelectMany(row => row.Texts)));
}
