using StudyPortal.Content.Diagrams;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.World;
using StudyPortal.Web.Features.Diagrams.Playing;

namespace StudyPortal.Web.Tests.Features.Diagrams.Playing;

public sealed class StoryPlayTests
{
    private static readonly StoryStep[] _steps =
    [
        Step("Everything runs"),
        Step("One fails", "fault crash cp1", "wait 20s"),
        Step("Time goes by", "wait 10s"),
        Step("Two have failed", "fault crash cp2", "wait 5s") with { Prediction = "predict-two-of-three" },
    ];

    [Fact]
    public void A_story_is_told_step_by_step_and_asks_before_it_shows()
    {
        var turn = Begun();
        Assert.Equal((0, false, TimeSpan.Zero), (turn.Story.Index, turn.Story.IsAsking, turn.Playback.Elapsed));
        turn = turn.Story.Next(turn.Playback);
        Assert.Equal((Power.Off, TimeSpan.FromSeconds(20)), (PowerOf(turn, "cp1"), turn.Playback.Elapsed));
        turn = Next(Next(turn));
        Assert.Equal((3, true, Power.On), (turn.Story.Index, turn.Story.IsAsking, PowerOf(turn, "cp2")));
        turn = Next(turn);
        Assert.Equal((3, false, Power.Off), (turn.Story.Index, turn.Story.IsAsking, PowerOf(turn, "cp2")));
        Assert.False(turn.Story.HasNext);
        Assert.Single(turn.Playback.Branches);
        Assert.Equal(turn.Playback.Moment, Next(turn).Playback.Moment);
    }

    [Fact]
    public void Going_back_and_forth_repeats_what_was_seen()
    {
        var end = Next(Next(Next(Next(Begun()))));
        var back = end.Story.Back(end.Playback);
        Assert.Equal((2, Power.On, TimeSpan.FromSeconds(30)), (back.Story.Index, PowerOf(back, "cp2"), back.Playback.Elapsed));
        var again = Next(back);
        Assert.Equal((3, end.Playback.Moment, Power.Off), (again.Story.Index, again.Playback.Moment, PowerOf(again, "cp2")));
        var first = Enumerable.Range(0, 9).Aggregate(end, static (turn, _) => turn.Story.Back(turn.Playback));
        Assert.Equal((0, TimeSpan.Zero), (first.Story.Index, first.Playback.Elapsed));
    }

    [Fact]
    public void A_learner_who_leaves_the_story_comes_back_to_it_as_it_was()
    {
        var turn = Next(Begun());
        var (own, _) = turn.Story.Operate(turn.Playback.Onward(TimeSpan.FromSeconds(3)), new FaultStrikes(new CrashMachine("cp3")));
        Assert.True(turn.Story.IsLeft(own));
        Assert.Equal(2, own.Branches.Length);
        var back = turn.Story.ComeBack(own.Onward(TimeSpan.FromSeconds(8)));
        Assert.False(back.Story.IsLeft(back.Playback));
        Assert.Equal((0, Power.On), (back.Playback.Current, PowerOf(back, "cp3")));
        var told = Next(Next(Next(new StoryTurn(turn.Story, own))));
        var alone = Next(Next(Next(turn)));
        Assert.Equal(alone.Playback.Moment, told.Playback.Moment);
        Assert.Equal(alone.Playback.Occurrences.AsEnumerable(), told.Playback.Occurrences);
        Assert.Equal(2, told.Playback.Branches.Length);
    }

    [Fact]
    public void Watching_time_pass_changes_nothing_in_the_story()
    {
        var turn = Next(Begun());
        var watched = turn.Playback.Onward(TimeSpan.FromSeconds(47));
        Assert.False(turn.Story.IsLeft(watched));
        var told = Next(new StoryTurn(turn.Story, watched));
        Assert.Equal(Next(turn).Playback.Moment, told.Playback.Moment);
        Assert.Single(told.Playback.Branches);
    }

    [Fact]
    public void A_story_goes_on_though_somebody_has_changed_its_branch()
    {
        var turn = Next(Begun());
        var (own, _) = turn.Playback.Operate(new FaultStrikes(new CrashMachine("cp3")));
        var told = Next(new StoryTurn(turn.Story, own));
        Assert.Equal((1, Power.On, TimeSpan.FromSeconds(30)), (told.Playback.Current, PowerOf(told, "cp3"), told.Playback.Elapsed));
    }

    [Fact]
    public void A_story_that_cannot_be_told_says_so_and_stays()
    {
        var turn = Next(StoryPlay.Begin([Step("Fine"), Step("Wrong", "fault crash cp9")], Playback.Begin(Pictures.Settled("stacked-3"))));
        Assert.Equal(0, turn.Story.Index);
        Assert.Contains("cp9", turn.Complaint, StringComparison.Ordinal);
    }

    private static StoryTurn Begun() => StoryPlay.Begin(_steps, Playback.Begin(Pictures.Settled("stacked-3")));

    private static StoryTurn Next(StoryTurn turn) => turn.Story.Next(turn.Playback);

    private static StoryStep Step(string title, params string[] inputs) => new(title, "<p>Said.</p>", View: null, [], inputs, Prediction: null, []);

    private static Power PowerOf(StoryTurn turn, string host) => turn.Playback.Shown.Snapshot().Machines.Single(machine => machine.Name == host).Power;
}
