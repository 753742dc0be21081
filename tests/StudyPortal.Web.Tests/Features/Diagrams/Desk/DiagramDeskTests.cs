using StudyPortal.Content.Diagrams;
using StudyPortal.Simulation.World;
using StudyPortal.Web.Features.Diagrams;
using StudyPortal.Web.Features.Diagrams.Playing;
using StudyPortal.Web.Features.Diagrams.Scenes;

namespace StudyPortal.Web.Tests.Features.Diagrams.Desk;

public sealed class DiagramDeskTests
{
    private static readonly Cluster _settled = Cluster.Settled(Topology.Named("stacked-3")!, seed: 7);

    [Fact]
    public void A_failed_node_shows_in_the_picture_and_in_what_works()
    {
        var desk = Free();
        desk.Judge();
        var healthy = desk.Scene;

        desk.Do(["fault crash cp3", "wait 10s"]);
        desk.Judge();

        Assert.Equal(MachineCondition.Down, desk.Scene.Machines.Single(machine => machine.Id == "cp3").Condition);
        Assert.Equal(VerdictAnswer.Yes, desk.Verdicts!.Etcd.Write.Answer);
        Assert.Equal(0, desk.Verdicts.Etcd.Spare);
        Assert.Equal(1, desk.VerdictsBefore!.Etcd.Spare);
        Assert.Same(healthy.Machines.Single(machine => machine.Id == "clients").Rows[0], desk.Scene.Machines.Single(machine => machine.Id == "clients").Rows[0]);
    }

    [Fact]
    public void A_machine_that_is_switched_on_while_time_stands_still_says_that_it_boots()
    {
        var desk = Free();
        desk.Do(["fault crash cp3"]);

        desk.Do(["fault start cp3"]);
        Assert.Equal("cp3 boots. What runs on it starts when time goes on.", desk.Notice);
        desk.Do(["fault isolate cp2"]);
        Assert.Null(desk.Notice);
    }

    [Fact]
    public void Where_nothing_changes_everything_is_the_same_object()
    {
        var desk = Free();
        desk.Choose("cp1");
        var (scene, timeline, outline, actions, requests) = (desk.Scene, desk.Timeline, desk.Outline, desk.Actions, desk.Requests);

        desk.Tick(TimeSpan.FromSeconds(1));

        Assert.Same(scene, desk.Scene);
        Assert.Same(timeline, desk.Timeline);
        Assert.Same(outline, desk.Outline);
        Assert.True(actions == desk.Actions && requests == desk.Requests);
    }

    [Fact]
    public void Who_has_touched_nothing_sees_the_same_objects_as_everybody_else()
    {
        var (mine, yours) = (Free(), Free());
        mine.Judge();
        yours.Judge();
        mine.Fit(700);
        yours.Fit(700);

        Assert.Same(mine.Scene, yours.Scene);
        Assert.Same(mine.Snapshot, yours.Snapshot);
        Assert.Same(mine.Verdicts, yours.Verdicts);
        mine.Choose("cp1");
        Assert.NotSame(mine.Scene, yours.Scene);
        mine.Choose(null);
        Assert.Same(mine.Scene, yours.Scene);
    }

    [Fact]
    public void What_is_chosen_is_stressed_and_tells_what_can_be_done_to_it()
    {
        var desk = Free();

        desk.Choose("cp2");

        Assert.StartsWith("Control-plane node cp2", desk.ChosenItem!.Sentence, StringComparison.Ordinal);
        Assert.Contains(desk.Actions, action => action.Inputs.Contains("fault crash cp2", StringComparer.Ordinal));
        desk.Choose(null);
        Assert.Null(desk.ChosenItem);
    }

    [Fact]
    public void A_request_is_followed_from_its_first_hop_until_something_else_is_done()
    {
        var desk = Free();

        desk.Do(["send cp1 etcdctl put greeting hello"]);

        Assert.Equal(0, desk.Hop);
        Assert.True(desk.Trace!.Hops.Length > 3);
        desk.Follow(2);
        Assert.Equal(2, desk.Hop);
        desk.Do(["fault isolate cp2"]);
        Assert.Null(desk.Hop);
    }

    [Fact]
    public void A_line_is_typed_where_the_one_before_it_left_the_terminal_also_after_going_back()
    {
        var desk = Free();
        desk.Type("ssh cp2");
        desk.Type("hostname");
        Assert.Equal("cp2", desk.Screen.Lines[^1].Text);

        desk.Rewind();
        desk.Type("hostname");

        Assert.Equal("cp1", desk.Screen.Lines[^1].Text);
        Assert.Equal(2, desk.Playback.Branches.Length);
    }

    [Fact]
    public void What_is_done_in_the_past_begins_a_branch_that_can_be_put_beside_the_first()
    {
        var desk = Free();
        desk.Do(["wait 5s", "fault crash cp1", "wait 5s"]);
        desk.Rewind();
        desk.Do(["fault crash cp2", "wait 10s"]);

        desk.Compare(0);
        desk.Judge();

        Assert.Equal(Branch.First, desk.Beside!.Value.Title);
        Assert.Equal(MachineCondition.Down, desk.Beside.Value.Scene.Machines.Single(machine => machine.Id == "cp1").Condition);
        Assert.Equal(MachineCondition.Up, desk.Scene.Machines.Single(machine => machine.Id == "cp1").Condition);
        Assert.NotNull(desk.OtherVerdicts);
    }

    [Fact]
    public void A_story_waits_for_the_prediction_then_runs_and_says_what_was_found()
    {
        var desk = DiagramDesk.Of(Story(), _settled);
        desk.Judge();
        Assert.Equal("All is well", desk.Story!.Step.Title);

        desk.StepOn();
        Assert.True(desk.Story.IsAsking);
        Assert.Empty(desk.FindingsOf(prediction: null));
        desk.StepOn();
        desk.Judge();

        var finding = Assert.Single(desk.FindingsOf(prediction: null));
        Assert.Equal(VerdictAnswer.No, finding.Verdict.Answer);
        Assert.IsType<EtcdInside>(desk.Level);
        desk.Do(["fault start cp2"]);
        Assert.Empty(desk.FindingsOf(prediction: null));
        desk.ComeBack();
        desk.Judge();
        Assert.Single(desk.FindingsOf(prediction: null));
    }

    [Fact]
    public void A_story_can_be_entered_in_its_middle()
    {
        var desk = DiagramDesk.Of(Story(), _settled);

        desk.SkipTo(2);

        Assert.False(desk.Story!.IsAsking);
        Assert.Equal(1, desk.Story.Index);
    }

    [Fact]
    public void A_step_can_be_watched_as_it_went_and_ends_where_the_story_stands()
    {
        var desk = DiagramDesk.Of(Story(), _settled);
        desk.SkipTo(2);
        var end = desk.Playback.Moment;

        desk.Watch();
        Assert.Equal(desk.Playback.Beginning, desk.Playback.Moment);
        desk.Play(isPlaying: true);
        for (var tick = 0; desk.Playback.IsPlaying && tick < 200; tick++)
            desk.Tick(TimeSpan.FromMilliseconds(100));

        Assert.Equal(end, desk.Playback.Moment);
        Assert.False(desk.Story!.IsLeft(desk.Playback));
        Assert.Single(desk.Playback.Branches);
    }

    [Fact]
    public void What_an_author_does_not_allow_is_not_offered()
    {
        var desk = DiagramDesk.Of(Story() with { Operations = ["links"] }, _settled);
        desk.Choose("cp1");

        Assert.False(desk.Offers(PanelTab.Terminal));
        Assert.False(desk.Offers(PanelTab.Request));
        Assert.DoesNotContain(desk.Actions, action => action.Inputs.Contains("fault crash cp1", StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_done_to_three_members_is_done_to_four_beside_them()
    {
        var four = Cluster.Settled(Topology.Named("stacked-4")!, seed: 7);
        var desk = DiagramDesk.Of(Story() with { Story = [] }, _settled, DiagramDesk.Of(Story() with { Story = [], Title = "Four" }, four));

        desk.Do(["fault crash cp2", "fault crash cp3", "wait 20s"]);
        desk.Do(["fault start cp3", "wait 60s"]);
        desk.Judge();

        Assert.Equal("Four", desk.Beside!.Value.Title);
        Assert.Equal(desk.Playback.Elapsed, desk.Rival!.Playback.Elapsed);
        Assert.Equal((VerdictAnswer.Yes, VerdictAnswer.Yes), (desk.Verdicts!.Etcd.Write.Answer, desk.Rival.Verdicts!.Etcd.Write.Answer));
        desk.Seek(desk.Playback.Beginning + TimeSpan.FromSeconds(20));
        desk.Judge();
        Assert.Equal(desk.Playback.Elapsed, desk.Rival.Playback.Elapsed);
        Assert.Equal(VerdictAnswer.No, desk.Rival.Verdicts.Etcd.Write.Answer);
    }

    [Fact]
    public void A_story_beside_a_story_keeps_up_with_it()
    {
        var desk = DiagramDesk.Of(Story(), _settled, DiagramDesk.Of(Story(), _settled));

        desk.StepOn();
        Assert.True(desk.Rival!.Story!.IsAsking);
        desk.StepOn();
        Assert.False(desk.Rival.Story.IsAsking);
        desk.StepBack();
        Assert.Equal(0, desk.Rival.Story.Index);
    }

    private static DiagramDesk Free() => DiagramDesk.Free(Playback.Begin(_settled));

    private static Diagram Story() => new(
        "sample", "Sample", "Two nodes fail.", "stacked-3", Topology.Named("stacked-3")!, 7, new DiagramView.Whole(), [], [], DiagramOperations.All, new Dictionary<string, Nudge>(StringComparer.Ordinal),
        [
            new StoryStep("All is well", "<p>Look.</p>", null, ["cp3"], [], null, []),
            new StoryStep(
                "Two fail", "<p>cp2 and cp3.</p>", new DiagramView.Etcd(), ["cp2", "cp3"], ["fault crash cp2", "fault crash cp3", "wait 20s"], "predict-two",
                [new Expectation("etcd.write", VerdictAnswer.No)]),
        ],
        "diagrams/sample.yml", "1");
}
