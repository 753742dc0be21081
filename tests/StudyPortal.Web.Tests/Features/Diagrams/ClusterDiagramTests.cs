using Bunit;
using StudyPortal.Simulation.World;
using StudyPortal.Web.Features.Diagrams;
using StudyPortal.Web.Features.Diagrams.Scenes;

namespace StudyPortal.Web.Tests.Features.Diagrams;

public sealed class ClusterDiagramTests : BunitContext
{
    [Fact]
    public void Every_machine_and_link_can_be_reached_and_has_a_name()
    {
        var scene = Pictures.After();
        var diagram = Render<ClusterDiagram>(picture => picture.Add(p => p.Scene, scene).Add(p => p.OnChosen, _ => { }));

        var names = diagram.FindAll("[role=button][tabindex='0']").ToDictionary(button => button.Closest("[data-id]")!.GetAttribute("data-id")!, button => button.GetAttribute("aria-label"), StringComparer.Ordinal);
        Assert.All(scene.Machines, machine => Assert.StartsWith(machine.Sentence, names[machine.Id], StringComparison.Ordinal));
        Assert.All(scene.Links, link => Assert.Equal(link.Sentence, names[link.Id]));
    }

    [Fact]
    public void It_has_no_inline_style_and_no_id_that_a_second_picture_would_repeat()
    {
        var markup = Draw(Pictures.After(new CrashMachine("cp1"), new CutMachines("cp2", "cp3"))).Markup;

        Assert.DoesNotContain("style=", markup, StringComparison.Ordinal);
        Assert.DoesNotContain(" id=", markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Leader_down_paused_and_cut_have_their_signs()
    {
        var old = Pictures.LeaderOf(Pictures.Settled("stacked-5").Snapshot());
        string[] others = [.. new[] { "cp1", "cp2", "cp3" }.Where(name => name != old).Take(2)];
        var snapshot = Pictures.Settled("stacked-5").Apply(new CrashMachine(others[0])).Next.Apply(new PauseMachine(others[1])).Next.Apply(new CutMachines("lb1", old)).Next.Snapshot();

        var diagram = Draw(Pictures.Of(snapshot));

        Assert.Single(diagram.FindAll(".sign-leader"));
        Assert.NotNull(diagram.Find($"[data-id='{old}'] .role-leader .sign-leader .filled"));
        Assert.NotNull(diagram.Find($"[data-id='{others[0]}'].is-down > .hatching"));
        Assert.NotNull(diagram.Find($"[data-id='{others[0]}'].is-down > .sign-down"));
        Assert.NotNull(diagram.Find($"[data-id='{others[1]}'].is-paused > .sign-paused"));
        Assert.NotNull(diagram.Find($"[data-id='lb1--{old}'].link-cut .wire"));
        Assert.NotNull(diagram.Find(".over-links .link-cut .sign-down"));
    }

    [Fact]
    public void What_is_activated_tells_its_id_once()
    {
        List<string> chosen = [];
        var diagram = Render<ClusterDiagram>(picture => picture.Add(p => p.Scene, Pictures.After()).Add(p => p.OnChosen, chosen.Add));

        diagram.Find("svg").TriggerEvent("onchoose", new ChooseEventArgs { Id = "cp1--cp2" });

        Assert.Equal(["cp1--cp2"], chosen, StringComparer.Ordinal);
        Assert.All(diagram.FindAll("[data-id] > [tabindex='0'], [data-id][tabindex='0']"), shape => Assert.Equal("button", shape.GetAttribute("role")));
    }

    [Fact]
    public void A_picture_that_nobody_listens_to_offers_no_buttons_and_no_stops() => Assert.Empty(Draw(Pictures.After()).FindAll("[role=button], [tabindex]"));

    [Fact]
    public void The_button_of_a_machine_has_nothing_written_in_it_that_its_name_would_have_to_repeat()
    {
        var diagram = Render<ClusterDiagram>(picture => picture.Add(p => p.Scene, Pictures.After()).Add(p => p.OnChosen, _ => { }));

        Assert.All(diagram.FindAll(".machine"), machine => Assert.Empty(machine.QuerySelector("[role=button]")!.TextContent));
        Assert.Empty(diagram.FindAll(".machine[role]"));
    }

    [Fact]
    public void What_learners_have_named_is_written_as_text()
    {
        var scene = Pictures.After();
        var named = scene.Lanes[0] with { Title = scene.Lanes[0].Title with { Text = "<b>" } };

        Assert.Equal("<b>", Draw(scene with { Lanes = scene.Lanes.SetItem(0, named) }).Find("text").TextContent);
    }

    [Fact]
    public void The_same_scene_is_not_drawn_twice()
    {
        var (scene, other) = (Pictures.After(), Pictures.After(new CrashMachine("cp1")));
        var diagram = Draw(scene);

        diagram.Render(picture => picture.Add(p => p.Scene, scene));
        Assert.Equal(1, diagram.RenderCount);
        diagram.Render(picture => picture.Add(p => p.Scene, other));
        Assert.Equal(2, diagram.RenderCount);
    }

    private IRenderedComponent<ClusterDiagram> Draw(Scene scene) => Render<ClusterDiagram>(picture => picture.Add(p => p.Scene, scene));
}
