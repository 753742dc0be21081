using Microsoft.Playwright;
using StudyPortal.Browser.Tests.Hosting;
using StudyPortal.Browser.Tests.Layout;
using StudyPortal.Learning.Questions;
using static Microsoft.Playwright.Assertions;

namespace StudyPortal.Browser.Tests.Features.Classes;

public sealed class DashboardTests(PortalFixture portal)
{
    private const float LiveMs = 2_000;

    private static readonly string[] _views = ["", "?view=objectives", "?view=lessons", "?view=misconceptions", "?view=questions"];

    // One choice each, of one objective.
    private IReadOnlyList<Question> Questions => field ??=
        [.. portal.Catalogue.Questions.Values.OfType<SingleChoice>().GroupBy(question => question.Head.Objective, StringComparer.Ordinal).First(group => group.Count() >= 3).OrderBy(question => question.Id, StringComparer.Ordinal).Take(3)];

    [Fact]
    public async Task An_instructor_makes_a_class_two_learners_join_and_answer_and_the_open_dashboard_moves()
    {
        await using var instructor = await portal.VisitAsAdministratorAsync();
        var path = await ClassWalk.MakeClassAsync(instructor, "Walked class");
        await ClassWalk.WatchAsync(instructor, path);
        await instructor.LeaveTraceAsync();
        var link = await instructor.Page.Locator(".empty .link").InnerTextAsync();

        await using var ada = await ClassWalk.JoinAsync(portal, "Ada Walker", link);
        await Expect(Count(instructor, "Not enough data")).ToHaveTextAsync("1", new() { Timeout = LiveMs });
        await using var ben = await ClassWalk.JoinAsync(portal, "Ben Walker", link);
        await Expect(Count(instructor, "Not enough data")).ToHaveTextAsync("2", new() { Timeout = LiveMs });

        await instructor.Page.GetByRole(AriaRole.Link, new() { Name = "Questions" }).ClickAsync();
        await Expect(instructor.Page.GetByText("Nobody has answered a question yet.")).ToBeVisibleAsync();
        await ClassWalk.AnswerAsync(ada, Questions[0], isRight: true);
        await Expect(instructor.Page.Locator("tbody tr")).ToContainTextAsync("1 right at once", new() { Timeout = LiveMs });
        await ClassWalk.AnswerAsync(ben, Questions[0], isRight: false);
        await Expect(instructor.Page.Locator("tbody tr")).ToContainTextAsync("50", new() { Timeout = LiveMs });

        Assert.True(await instructor.HasTraceAsync(), "The page was loaded anew.");
        Assert.Empty(instructor.Complaints);
    }

    [Fact]
    public async Task Thresholds_move_by_keys_and_are_kept_for_the_class()
    {
        await using var instructor = await portal.VisitAsAdministratorAsync();
        var path = await ClassWalk.MakeClassAsync(instructor, "Moved thresholds");
        await ClassWalk.WatchAsync(instructor, path);
        await using var learner = await ClassWalk.JoinAsync(portal, "Cleo Walker", await instructor.Page.Locator(".empty .link").InnerTextAsync());
        foreach (var question in Questions) await ClassWalk.AnswerAsync(learner, question, isRight: true);

        await instructor.Page.GetByLabel("Fewest questions").FillAsync("3");
        await instructor.Page.Keyboard.PressAsync("Tab");
        await Expect(Count(instructor, "Not enough data")).ToHaveTextAsync("0");
        var high = instructor.Page.GetByRole(AriaRole.Slider, new() { Name = "Excelling from" });
        await high.FocusAsync();
        await instructor.Page.Keyboard.PressAsync("Home");
        await Expect(high).ToHaveValueAsync("50");
        await Expect(Count(instructor, "Excelling")).ToHaveTextAsync("1");
        await instructor.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(high).ToHaveValueAsync("51");

        await instructor.Page.GetByRole(AriaRole.Link, new() { Name = "Objectives", Exact = true }).ClickAsync();
        await Expect(instructor.Page.Locator("[data-learner]")).ToHaveCountAsync(1);
        await instructor.Page.GoBackAsync();
        await Expect(high).ToHaveValueAsync("51");
        await instructor.Page.GetByRole(AriaRole.Button, new() { Name = "Keep for the class" }).ClickAsync();
        await Expect(instructor.Page.GetByText("Kept for the class.")).ToBeVisibleAsync();
        await ClassWalk.WatchAsync(instructor, path);
        await Expect(high).ToHaveValueAsync("51");
    }

    [Fact]
    public async Task The_heat_map_is_walked_by_keys_and_axe_finds_nothing_on_any_view()
    {
        await using var instructor = await portal.VisitAsAdministratorAsync();
        var path = await ClassWalk.MakeClassAsync(instructor, "Walked map");
        await ClassWalk.WatchAsync(instructor, path);
        var link = await instructor.Page.Locator(".empty .link").InnerTextAsync();
        await Axe.AssertCleanAsync(instructor.Page);
        await instructor.Page.SetViewportSizeAsync(1440, 900);
        await using var dora = await ClassWalk.JoinAsync(portal, "Dora Walker", link);
        await using var emil = await ClassWalk.JoinAsync(portal, "Emil Walker", link);
        foreach (var question in Questions) await ClassWalk.AnswerAsync(dora, question, isRight: false);
        var objective = portal.Catalogue.Objectives.First(known => known.Id == Questions[0].Head.Objective);

        await ClassWalk.WatchAsync(instructor, $"{path}?view=objectives");
        var head = instructor.Page.Locator($"th[data-column='{objective.Id}'] a");
        await instructor.Page.GetByRole(AriaRole.Button, new() { Name = "Filter" }).FocusAsync();
        await instructor.Page.Keyboard.PressAsync("Tab");
        await Expect(instructor.Page.Locator("th[data-column=name] a")).ToBeFocusedAsync();
        for (var step = 0; step < 100 && !await head.EvaluateAsync<bool>("head => head === document.activeElement"); step++) await instructor.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(instructor.Page.Locator(".detail h2")).ToHaveTextAsync(objective.Title);

        await instructor.Page.Keyboard.PressAsync("Enter");
        await Expect(instructor.Page.Locator($"th[data-column='{objective.Id}']")).ToHaveAttributeAsync("aria-sort", "ascending");
        await Expect(head).ToBeFocusedAsync();
        await instructor.Page.Keyboard.PressAsync("ArrowDown");
        await instructor.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(instructor.Page.Locator(".detail h2")).ToHaveTextAsync($"Dora Walker: {objective.Title}");
        await Expect(instructor.Page.Locator(".detail")).ToContainTextAsync("Shaky, strength 0");
        await instructor.Page.Keyboard.PressAsync("Home");
        await Expect(instructor.Page.GetByRole(AriaRole.Rowheader, new() { Name = "Dora Walker" }).GetByRole(AriaRole.Link)).ToBeFocusedAsync();
        await instructor.Page.Keyboard.PressAsync("Tab");
        Assert.False(await instructor.Page.EvaluateAsync<bool>("() => document.activeElement.closest('[data-heat-map]') !== null"), "The map has a second tab stop.");

        foreach (var view in _views)
        {
            await ClassWalk.WatchAsync(instructor, path + view);
            await Axe.AssertCleanAsync(instructor.Page);
            Assert.Equal(0, await instructor.Page.EvaluateAsync<int>("() => Math.max(0, document.documentElement.scrollWidth - innerWidth)"));
        }

        Assert.Empty(instructor.Complaints);
    }

    private static ILocator Count(Visitor instructor, string words) => instructor.Page.Locator(".counts a", new() { HasText = words }).Locator("strong");
}
