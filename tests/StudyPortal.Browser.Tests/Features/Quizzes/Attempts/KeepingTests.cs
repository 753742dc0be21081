using Microsoft.Playwright;
using StudyPortal.Browser.Tests.Hosting;
using StudyPortal.Browser.Tests.Layout;
using static Microsoft.Playwright.Assertions;

namespace StudyPortal.Browser.Tests.Features.Quizzes.Attempts;

/// <summary>What keeps an answer: script while it is given, through reloads, second tabs and lost connections.</summary>
public sealed class KeepingTests(PortalFixture portal)
{
    private const string Kept = "Your answer is kept.";

    [Fact]
    public async Task An_answer_is_kept_while_it_is_given_and_outlives_a_reload_and_a_way_around()
    {
        await using var visitor = await portal.VisitAsync();
        var taker = await StartAsync(visitor);
        await taker.FillRightAsync();
        await Expect(visitor.Page.Locator("[data-kept]")).ToHaveTextAsync(Kept);

        await visitor.Page.ReloadAsync();

        await Expect(visitor.Page.Locator("[data-kept]")).ToHaveTextAsync(Kept);
        await Expect(taker.Numbers.First).ToHaveAttributeAsync("title", "answered");
        await visitor.OpenAsync("/");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Continue: Ports and certificates" }).ClickAsync();
        await taker.IsAtAsync(2);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_link_to_another_question_waits_until_the_answer_is_kept()
    {
        await using var visitor = await portal.VisitAsync();
        var taker = await StartAsync(visitor);
        await taker.FillRightAsync();

        await taker.Numbers.Nth(2).ClickAsync();

        await taker.IsAtAsync(3);
        await Expect(taker.Numbers.First).ToHaveAttributeAsync("title", "answered");
    }

    [Fact]
    public async Task Without_a_connection_the_answer_stays_and_is_kept_when_it_is_back()
    {
        await using var visitor = await portal.VisitAsync();
        var taker = await StartAsync(visitor);
        await visitor.Context.SetOfflineAsync(true);
        await taker.FillRightAsync();
        await Expect(visitor.Page.Locator("[data-kept]")).ToContainTextAsync("No connection: your answer stays here");

        await visitor.Context.SetOfflineAsync(false);

        await Expect(visitor.Page.Locator("[data-kept]")).ToHaveTextAsync(Kept);
        await visitor.Page.ReloadAsync();
        await Expect(taker.Numbers.First).ToHaveAttributeAsync("title", "answered");
    }

    [Fact]
    public async Task Two_tabs_show_both_answers_and_the_learner_decides()
    {
        await using var visitor = await portal.VisitAsync();
        var one = await StartAsync(visitor);
        var tab = await visitor.OpenTabAsync();
        await tab.GotoAsync(visitor.Page.Url);
        var two = new Taker(portal, tab);
        await one.FillRightAsync();
        await one.SendAsync();
        await one.IsAtAsync(2);

        await two.FillWrongAsync();

        await Expect(tab.GetByRole(AriaRole.Alert).First).ToContainTextAsync("Another tab has saved this question");
        await Expect(tab.Locator("fieldset[disabled]").First).ToBeVisibleAsync();
        await Axe.AssertCleanAsync(tab);
        await tab.GetByRole(AriaRole.Button, new() { Name = "Keep this one" }).ClickAsync();
        await two.IsAtAsync(2);
        await visitor.Page.GotoAsync(visitor.Page.Url.Replace("question=2", "question=1", StringComparison.Ordinal));
        await Expect(visitor.Page.Locator("[data-kept]")).ToHaveTextAsync(Kept);
        await two.Numbers.First.ClickAsync();
        await one.Page.GetByRole(AriaRole.Link, new() { Name = "Overview and hand in" }).ClickAsync();
        await one.HandInAsync();
        await Expect(visitor.Page.Locator(".marks")).ToContainTextAsync("0 right");
    }

    [Fact]
    public async Task The_clock_of_an_exam_speaks_five_minutes_and_one_minute_before_the_end()
    {
        await using var visitor = await portal.VisitAsync();
        await visitor.Page.Clock.InstallAsync();
        var taker = new Taker(portal, visitor.Page);
        await taker.StartAsync("mixed-exam", "exam");
        var said = visitor.Page.Locator("[data-exam-said]");
        var left = visitor.Page.Locator("[data-exam-left]");
        await Expect(left).Not.ToHaveTextAsync((await left.TextContentAsync())!); // The script counts.
        await Expect(said).ToBeEmptyAsync();

        await visitor.Page.Clock.FastForwardAsync(34 * 60 * 1000);
        await visitor.Page.Clock.RunForAsync(61_000);
        await Expect(said).ToHaveTextAsync("5 minutes left");
        await visitor.Page.Clock.RunForAsync(4 * 60 * 1000);
        await Expect(said).ToHaveTextAsync("1 minute left");
        await Axe.AssertCleanAsync(visitor.Page);
    }

    private async Task<Taker> StartAsync(Visitor visitor)
    {
        var taker = new Taker(portal, visitor.Page);
        await taker.StartAsync("ports-and-certificates", "deferred");
        return taker;
    }
}
