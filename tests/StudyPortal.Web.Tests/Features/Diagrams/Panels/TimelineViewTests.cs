using AngleSharp.Dom;
using Bunit;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Web.Features.Diagrams.Panels;
using StudyPortal.Web.Features.Diagrams.Playing;
using StudyPortal.Web.Features.Diagrams.Scenes;

namespace StudyPortal.Web.Tests.Features.Diagrams.Panels;

public sealed class TimelineViewTests : BunitContext
{
    private static readonly Instant _beginning = new(10_000_000);
    private static readonly TimeSpan _span = TimeSpan.FromSeconds(100);

    private static readonly Timeline _timeline = new(
        _beginning,
        _span,
        [
            new TimelineRow(Timeline.ClusterRow, "Cluster", [Mark(0.2, SignKind.Warn, "Nobody leads."), Mark(0.3, SignKind.Leader, "cp2 leads.", count: 3)]),
            new TimelineRow("cp1", "cp1", [Mark(0.1, SignKind.Down, "cp1 loses its power.", isDone: true)]),
            new TimelineRow("cp2", "cp2", []),
        ],
        [new TimelineTick(0, "0:00"), new TimelineTick(1, "1:40")],
        [new TimelineFork(0.25, _beginning + TimeSpan.FromSeconds(25), 1, "Here branches off: cp3 fails at 0:25.")],
        Playhead: 0.4,
        Recorded: 0.5);

    private readonly List<Instant> _sought = [];
    private readonly List<int> _branches = [];

    [Fact]
    public void There_is_a_row_for_each_machine_and_a_mark_for_each_thing_that_happened()
    {
        var view = Draw();

        Assert.Equal(["Cluster", "cp1", "cp2"], view.FindAll(".name").Select(name => name.TextContent), StringComparer.Ordinal);
        Assert.Equal(["Nobody leads.", "cp2 leads.", "cp1 loses its power."], view.FindAll(".mark title").Select(title => title.TextContent), StringComparer.Ordinal);
        Assert.Equal("20%", view.Find(".mark").GetAttribute("x"));
        Assert.Equal("cp2: nothing so far", view.Find("[role=img]").GetAttribute("aria-label"));
    }

    [Fact]
    public void Marks_differ_by_shape_and_not_by_colour_alone()
    {
        var view = Draw();

        Assert.NotNull(view.Find(".sign-warn"));
        Assert.NotNull(view.Find(".sign-leader"));
        Assert.Single(view.FindAll(".done"));
        Assert.Equal("3", view.Find(".count").TextContent);
    }

    [Fact]
    public void The_slider_seeks_and_never_beyond_what_was_recorded()
    {
        var view = Draw();
        Assert.Equal("400", view.Find("input[type=range]").GetAttribute("value"));
        Assert.Equal("0:40 of 0:50", view.Find("input[type=range]").GetAttribute("aria-valuetext"));

        view.Find("input[type=range]").Input("250");
        view.Find("input[type=range]").Input("900");

        Assert.Equal([_beginning + TimeSpan.FromSeconds(25), _beginning + TimeSpan.FromSeconds(50)], _sought);
    }

    [Fact]
    public void A_mark_that_is_chosen_tells_its_sentence_and_its_moment()
    {
        var view = Draw();

        view.FindAll(".mark")[2].Click();

        Assert.Equal([_beginning + TimeSpan.FromSeconds(10)], _sought);
        Assert.Equal("cp1 loses its power.", view.Find("[role=status]").TextContent);
        Assert.NotNull(view.Find(".mark.chosen .done"));
    }

    [Fact]
    public void The_arrow_keys_walk_along_a_row_without_seeking_until_enter_is_pressed()
    {
        var view = Draw();
        IElement Row() => view.FindAll("[role=slider]")[0];

        Row().KeyDown("ArrowRight");
        Row().KeyDown("ArrowRight");
        Row().KeyDown("ArrowRight");
        Assert.Equal("cp2 leads.", Row().GetAttribute("aria-valuetext"));
        Assert.Equal("2", Row().GetAttribute("aria-valuenow"));
        Assert.Empty(_sought);

        Row().KeyDown("ArrowLeft");
        Row().KeyDown("Enter");
        Assert.Equal([_beginning + TimeSpan.FromSeconds(20)], _sought);
    }

    [Fact]
    public void A_fork_leads_to_its_branch()
    {
        var view = Draw();

        Assert.Equal("Here branches off: cp3 fails at 0:25.", view.Find(".fork").GetAttribute("aria-label"));
        view.Find(".fork").Click();
        view.Find(".fork").KeyDown("Enter");

        Assert.Equal([1, 1], _branches);
    }

    [Fact]
    public void It_has_no_inline_style() => Assert.DoesNotContain("style=", Draw().Markup, StringComparison.Ordinal);

    private static TimelineMark Mark(double x, SignKind sign, string sentence, bool isDone = false, int count = 1) =>
        new(x, _beginning + (_span * x), sign, SceneTone.Warn, isDone, count, sentence);

    private IRenderedComponent<TimelineView> Draw() =>
        Render<TimelineView>(view => view.Add(p => p.Timeline, _timeline).Add(p => p.OnSeek, _sought.Add).Add(p => p.OnBranch, _branches.Add));
}
