using Microsoft.Playwright;
using StudyPortal.Browser.Tests.Hosting;
using StudyPortal.Browser.Tests.Layout;
using StudyPortal.Learning.Questions;
using static Microsoft.Playwright.Assertions;

namespace StudyPortal.Browser.Tests.Features.Quizzes;

public sealed class SeveralPartsTests(PortalFixture portal)
{
    private const int PhoneWidth = 390;

    public static TheoryData<string> Kinds => [nameof(Cloze), nameof(Matching), nameof(Ordering), nameof(TableToComplete), nameof(CommandToWrite)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Form_and_review_are_accessible_and_fit_a_phone(string kind)
    {
        var question = Asked.First(portal.Catalogue, kind).Question;
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using var visitor = await portal.VisitAsync(options => (options.ColorScheme, options.ViewportSize) = (scheme, new ViewportSize { Width = PhoneWidth, Height = 844 }));
            await visitor.OpenAsync($"/questions/{question.Id}");
            var card = visitor.Page.Locator($"#q-{question.Id}");
            await AssertSoundAsync(visitor.Page);

            await AnswerSheet.FillWrongAsync(card, question);
            await AnswerSheet.CheckAsync(card);
            await Expect(card.Locator(".review.wrong")).ToBeVisibleAsync();
            await AssertSoundAsync(visitor.Page);
        }
    }

    [Fact]
    public async Task Steps_are_put_in_order_by_keyboard_alone()
    {
        await using var visitor = await portal.VisitAsync();
        var (question, card) = await OpenOrderAsync(visitor);

        for (var place = 0; place < question.Steps.Count; place++)
        {
            var step = Step(card, question, place);
            await step.GetByRole(AriaRole.Button, new() { Name = "Move up" }).FocusAsync();
            for (var above = await IndexAsync(step); above > place; above--)
                await visitor.Page.Keyboard.PressAsync(above % 2 == 0 ? "Enter" : "ArrowUp");
            await Expect(step.GetByRole(AriaRole.Button, new() { Name = "Move up" })).ToBeFocusedAsync();
        }

        await Expect(card.Locator("[data-order-said]")).Not.ToBeEmptyAsync();
        await AnswerSheet.CheckAsync(card);
        await Expect(card.Locator(".review.right")).ToBeVisibleAsync();
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Steps_are_put_in_order_by_dragging()
    {
        await using var visitor = await portal.VisitAsync();
        var (question, card) = await OpenOrderAsync(visitor);

        for (var place = 0; place < question.Steps.Count; place++)
            await DragAsync(visitor.Page, Step(card, question, place), card.Locator("[data-order-step]").Nth(place));

        await AnswerSheet.CheckAsync(card);
        await Expect(card.Locator(".review.right")).ToBeVisibleAsync();
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Steps_are_put_in_order_with_a_finger()
    {
        await using var visitor = await portal.VisitAsync(options => (options.HasTouch, options.ViewportSize) = (true, new ViewportSize { Width = PhoneWidth, Height = 844 }));
        var (question, card) = await OpenOrderAsync(visitor);
        var touch = await visitor.Context.NewCDPSessionAsync(visitor.Page);
        var step = card.Locator("[data-order-step]").Last;
        var text = await step.Locator("label").InnerTextAsync();
        await step.ScrollIntoViewIfNeededAsync();
        var from = (await step.Locator("[data-order-grip]").BoundingBoxAsync())!;
        var above = (await card.Locator("[data-order-step]").Nth(question.Steps.Count - 2).BoundingBoxAsync())!;

        await TouchAsync("touchStart", from.Y + (from.Height / 2));
        await TouchAsync("touchMove", from.Y);
        await TouchAsync("touchMove", above.Y + 2);
        await touch.SendAsync("Input.dispatchTouchEvent", new Dictionary<string, object>(StringComparer.Ordinal) { ["type"] = "touchEnd", ["touchPoints"] = Array.Empty<object>() });

        await Expect(card.Locator("[data-order-step] label").Nth(question.Steps.Count - 2)).ToHaveTextAsync(text);
        await Expect(card.Locator("[data-order-step] select").Last).ToHaveValueAsync($"{question.Steps.Count}");

        Task TouchAsync(string type, float y) =>
            touch.SendAsync("Input.dispatchTouchEvent", new Dictionary<string, object>(StringComparer.Ordinal) { ["type"] = type, ["touchPoints"] = new[] { new { x = from.X + (from.Width / 2), y } } });
    }

    private async Task<(Ordering Question, ILocator Card)> OpenOrderAsync(Visitor visitor)
    {
        var question = (Ordering)Asked.First<Ordering>(portal.Catalogue).Question;
        await visitor.OpenAsync($"/questions/{question.Id}");
        return (question, visitor.Page.Locator($"#q-{question.Id}"));
    }

    /// <summary>The step that belongs to a place: its field keeps the name under which it is shown.</summary>
    private static ILocator Step(ILocator card, Ordering question, int place) =>
        card.Locator("[data-order-step]", new() { Has = card.Page.Locator($"select[name=place-{question.Steps.Index().First(step => step.Item.Place == place).Index}]") });

    private static Task<int> IndexAsync(ILocator step) => step.EvaluateAsync<int>("element => [...element.parentElement.children].indexOf(element)");

    private static async Task DragAsync(IPage page, ILocator step, ILocator target)
    {
        await step.ScrollIntoViewIfNeededAsync();
        await target.ScrollIntoViewIfNeededAsync();
        var grip = (await step.Locator("[data-order-grip]").BoundingBoxAsync())!;
        var goal = (await target.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(grip.X + (grip.Width / 2), grip.Y + (grip.Height / 2));
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(grip.X + (grip.Width / 2), goal.Y + 2, new() { Steps = 30 });
        await page.Mouse.UpAsync();
    }

    private static async Task AssertSoundAsync(IPage page)
    {
        await Axe.AssertCleanAsync(page);
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"), "The page is wider than the phone.");
    }
}
