using System.Text.RegularExpressions;
using Microsoft.Playwright;
using StudyPortal.Browser.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace StudyPortal.Browser.Tests.Features.Diagrams;

public sealed class OperatingTests(PortalFixture portal)
{
    private const int PhoneWidth = 390;

    [Fact]
    public async Task By_mouse_a_node_fails_is_missed_and_in_a_branch_another_one_fails()
    {
        await using var visitor = await portal.VisitAsync();
        var diagram = await LiveDiagram.OpenAsync(visitor.Page, LiveDiagram.Sandbox);

        await FailAndForkAsync(diagram, diagram.ChooseAsync, target => target.ClickAsync());

        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task By_touch_on_a_phone_the_same_is_done()
    {
        await using var visitor = await portal.VisitAsync(Phone);
        var diagram = await LiveDiagram.OpenAsync(visitor.Page, LiveDiagram.Sandbox);

        await FailAndForkAsync(diagram, diagram.TapAsync, target => target.TapAsync());

        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task On_a_phone_the_picture_is_enlarged_moved_and_fitted_and_the_network_split_by_choosing_sides()
    {
        await using var visitor = await portal.VisitAsync(Phone);
        var diagram = await LiveDiagram.OpenAsync(visitor.Page, LiveDiagram.Sandbox);
        await diagram.Button("Larger").TapAsync();
        await Expect(diagram.Stage).ToHaveAttributeAsync("data-zoomed", "");
        Assert.True(await diagram.Stage.EvaluateAsync<bool>("stage => { stage.scrollTo({ left: 60, behavior: 'instant' }); return stage.scrollLeft > 30; }"), "The enlarged picture cannot be moved.");
        await diagram.Button("Fit the picture").TapAsync();
        await Expect(diagram.Stage).Not.ToHaveAttributeAsync("data-zoomed", "");

        await diagram.Button("Choose the sides").TapAsync();
        var cut = diagram.Dialog.GetByRole(AriaRole.Button, new() { Name = "Cut between the sides" });
        await Expect(cut).ToBeDisabledAsync();
        await diagram.Dialog.GetByRole(AriaRole.Group, new() { Name = "cp3" }).GetByLabel("Side B").TapAsync();
        await cut.TapAsync();

        await diagram.IsCutAsync("cp1--cp3");
        await diagram.IsWholeAsync("cp1--cp2");
        await Expect(diagram.Dialog).ToBeHiddenAsync();
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_line_drawn_by_mouse_splits_the_network_between_the_machines_on_its_sides()
    {
        await using var visitor = await portal.VisitAsync(options => options.ViewportSize = new() { Width = 1440, Height = 1400 });
        var diagram = await LiveDiagram.OpenAsync(visitor.Page, LiveDiagram.Sandbox);
        await diagram.Button("Split the network by a line").ClickAsync();
        await Expect(diagram.Stage).ToHaveAttributeAsync("data-splitting", "");

        var (stage, above, below) = (await BoxAsync(diagram.Stage), await BoxAsync(diagram.Machine("cp1")), await BoxAsync(diagram.Machine("cp2")));
        var height = (above.Y + above.Height + below.Y) / 2;
        await visitor.Page.Mouse.MoveAsync(stage.X + 10, height);
        await visitor.Page.Mouse.DownAsync();
        await visitor.Page.Mouse.MoveAsync(stage.X + stage.Width - 10, height, new() { Steps = 4 });
        await Expect(diagram.Stage.Locator("[data-line]")).ToHaveAttributeAsync("data-drawn", "");
        await visitor.Page.Mouse.UpAsync();

        await diagram.IsCutAsync("cp1--cp2");
        await diagram.IsCutAsync("cp1--cp3");
        await diagram.IsWholeAsync("cp2--cp3");
        await Expect(diagram.Stage).Not.ToHaveAttributeAsync("data-splitting", "");
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Two_tabs_operate_their_own_clusters()
    {
        await using var visitor = await portal.VisitAsync();
        var here = await LiveDiagram.OpenAsync(visitor.Page, LiveDiagram.Sandbox);
        var there = await LiveDiagram.OpenAsync(await visitor.OpenTabAsync(), LiveDiagram.Sandbox);

        await here.ActAsync("cp1", "Fail");
        await here.IsDownAsync("cp1");
        await there.ActAsync("cp2", "Fail");
        await there.IsDownAsync("cp2");

        await there.IsUpAsync("cp1");
        await here.IsUpAsync("cp2");
    }

    [Theory]
    [InlineData(ReducedMotion.Reduce, "0s")]
    [InlineData(ReducedMotion.NoPreference, "0.1s")]
    public async Task What_moves_in_the_picture_jumps_for_those_who_asked_for_less_motion(ReducedMotion wish, string duration)
    {
        await using var visitor = await portal.VisitAsync(options => options.ReducedMotion = wish);
        var diagram = await LiveDiagram.OpenAsync(visitor.Page, LiveDiagram.Sandbox);
        await diagram.Tab("Requests").ClickAsync();
        await diagram.Root.Locator(".requests .choice").First.ClickAsync();

        await Expect(diagram.Stage.Locator(".dot-request > circle").First).ToHaveCSSAsync("transition-duration", new Regex($"^{Regex.Escape(duration)}", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    private static void Phone(BrowserNewContextOptions options)
    {
        options.ViewportSize = new() { Width = PhoneWidth, Height = 844 };
        options.HasTouch = true;
    }

    private static async Task FailAndForkAsync(LiveDiagram diagram, Func<string, Task> choose, Func<ILocator, Task> press)
    {
        await choose("cp3");
        await press(diagram.Button("Fail"));
        await diagram.IsDownAsync("cp3");
        await Expect(diagram.Heard).ToContainTextAsync("cp3 has lost its power");
        await press(diagram.Tab("Works"));
        await Expect(diagram.Verdict("etcd.quorum")).ToContainTextAsync("in part");

        await diagram.SetSpeedAsync("×10");
        await press(diagram.Button("Play"));
        await press(diagram.Tab("Events"));
        await Expect(diagram.Told.Last).ToContainTextAsync("nothing of node cp3");

        await press(diagram.Button("Back to the beginning"));
        await diagram.IsUpAsync("cp3");
        await choose("cp2");
        await press(diagram.Button("Fail"));
        await diagram.IsDownAsync("cp2");
        await diagram.IsUpAsync("cp3");

        await press(diagram.Tab("Events"));
        await diagram.Root.GetByLabel("Beside it").SelectOptionAsync("The first run");
        await Expect(diagram.Root.Locator(".beside .machine[data-id='cp3'].is-down")).ToBeVisibleAsync();
        await Expect(diagram.Root.Locator(".branches caption")).ToContainTextAsync("They differ in");
        await press(diagram.Root.Locator(".branches .branch", new() { HasText = "where all began" }));
        await diagram.IsDownAsync("cp3");
        await diagram.IsUpAsync("cp2");
    }

    private static async Task<LocatorBoundingBoxResult> BoxAsync(ILocator locator) => (await locator.BoundingBoxAsync())!;
}
