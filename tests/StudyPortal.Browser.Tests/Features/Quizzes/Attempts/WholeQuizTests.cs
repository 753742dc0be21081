using Microsoft.Playwright;
using StudyPortal.Browser.Tests.Hosting;
using StudyPortal.Browser.Tests.Layout;
using static Microsoft.Playwright.Assertions;

namespace StudyPortal.Browser.Tests.Features.Quizzes.Attempts;

public sealed class WholeQuizTests(PortalFixture portal)
{
    [Fact]
    public async Task A_whole_quiz_with_feedback_at_once()
    {
        await using var visitor = await portal.VisitAsync();
        var taker = new Taker(portal, visitor.Page);
        await taker.StartAsync("backup-and-restore", "immediate");
        var count = await taker.CountAsync();
        await taker.FillWrongAsync();
        await taker.SendAsync();
        await Expect(visitor.Page.Locator(".try-note .hint")).ToHaveCountAsync(1);
        await Axe.AssertCleanAsync(visitor.Page);

        for (var number = 1; number <= count; number++)
        {
            await taker.IsAtAsync(number);
            await taker.FillRightAsync();
            await taker.SendAsync();
            await Expect(taker.Card.Locator(".review.right .explanation")).ToBeVisibleAsync();
            await Expect(taker.Numbers.Nth(number - 1)).ToHaveAttributeAsync("title", "right");
            if (number == 1) await Axe.AssertCleanAsync(visitor.Page);
            await visitor.Page.Locator("a[rel=next]").ClickAsync();
        }

        await taker.HandInAsync();
        await Expect(visitor.Page.Locator("#marks-title")).ToContainTextAsync($"{count - 0.33:0.##} of {count}");
        await Axe.AssertCleanAsync(visitor.Page);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_whole_quiz_with_feedback_at_the_end_by_keyboard_alone()
    {
        await using var visitor = await portal.VisitAsync();
        await visitor.OpenAsync("/quizzes/ports-and-certificates");
        var taker = new Taker(portal, visitor.Page);
        await KeyboardSheet.GoToAsync(visitor.Page, "input[name=way]");
        await visitor.Page.Keyboard.PressAsync("ArrowDown");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await taker.IsAtAsync(1);
        var count = await taker.CountAsync();

        for (var number = 1; number <= count; number++)
        {
            await taker.IsAtAsync(number);
            await KeyboardSheet.FillRightAsync(visitor.Page, await taker.QuestionAsync());
            await KeyboardSheet.GoToAsync(visitor.Page, "form[data-attempt-form] button[type=submit]");
            await visitor.Page.Keyboard.PressAsync("Enter");
        }

        await Expect(visitor.Page.Locator("h2").First).ToHaveTextAsync("Every question is answered");
        await Axe.AssertCleanAsync(visitor.Page);
        await KeyboardSheet.GoToAsync(visitor.Page, "form[action$=hand-in] button");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(visitor.Page.Locator("#marks-title")).ToContainTextAsync($"{count} of {count}");
        Assert.Equal("", string.Join('\n', visitor.Complaints));
    }

    [Fact]
    public async Task A_whole_exam()
    {
        await using var visitor = await portal.VisitAsync();
        var taker = new Taker(portal, visitor.Page);
        await taker.StartAsync("mixed-exam", "exam");
        var count = await taker.CountAsync();
        var left = await visitor.Page.Locator("[data-exam-left]").TextContentAsync();
        await Axe.AssertCleanAsync(visitor.Page);

        for (var number = 1; number < count; number++)
        {
            await taker.IsAtAsync(number);
            await taker.FillRightAsync();
            await taker.SendAsync();
        }
        await taker.IsAtAsync(count);
        await Expect(visitor.Page.Locator("[data-exam-left]")).Not.ToHaveTextAsync(left!);
        await Expect(visitor.Page.Locator(".hint, [data-hint], .explanation")).ToHaveCountAsync(0);
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Overview and hand in" }).ClickAsync();
        await Expect(visitor.Page.Locator("h2").First).ToHaveTextAsync("1 question is still open");

        await taker.HandInAsync();
        await Expect(visitor.Page.Locator("#marks-title")).ToContainTextAsync($"{count - 1} of {count}");
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task On_a_phone_without_script_a_quiz_is_answered_and_handed_in()
    {
        await using var visitor = await portal.VisitAsync(options =>
        {
            options.JavaScriptEnabled = false;
            options.ViewportSize = new() { Width = 390, Height = 844 };
        });
        var taker = new Taker(portal, visitor.Page);
        await taker.StartAsync("ports-and-certificates", "deferred");
        await Expect(visitor.Page.GetByText("Save before you go to another question.")).ToBeVisibleAsync();
        await taker.FillRightAsync();
        await taker.SendAsync();
        await taker.IsAtAsync(2);
        await taker.FillWrongAsync();
        await taker.SendAsync();
        await taker.IsAtAsync(3);
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Overview and hand in" }).ClickAsync();
        await taker.HandInAsync();

        await Expect(visitor.Page.Locator(".marks")).ToContainTextAsync("1 right");
        await taker.Numbers.First.ClickAsync();
        await Expect(taker.Card.Locator(".review.right")).ToBeVisibleAsync();
    }
}
