using Microsoft.Playwright;
using StudyPortal.Browser.Tests.Hosting;
using StudyPortal.Learning.Questions;
using static Microsoft.Playwright.Assertions;

namespace StudyPortal.Browser.Tests.Features.Quizzes.Attempts;

/// <summary>A visitor who takes a quiz.</summary>
internal sealed class Taker(PortalFixture portal, IPage page)
{
    public IPage Page { get; } = page;

    public ILocator Card => Page.Locator("[data-question]").First;

    public ILocator Numbers => Page.Locator(".numbers li a");

    /// <summary>Opens a quiz and starts it in one of its ways.</summary>
    public async Task StartAsync(string quiz, string way)
    {
        await Page.GotoAsync($"/quizzes/{quiz}");
        if (await Page.Locator($"input[type=radio][value={way}]").CountAsync() > 0) await Page.Locator($"input[value={way}]").CheckAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Start" }).ClickAsync();
        await Expect(Numbers.First).ToHaveAttributeAsync("aria-current", "step");
    }

    public async Task<Question> QuestionAsync() => portal.Catalogue.Questions[(await Card.GetAttributeAsync("data-question"))!];

    public Task<int> CountAsync() => Numbers.CountAsync();

    public async Task FillRightAsync() => await AnswerSheet.FillRightAsync(Card, await QuestionAsync());

    public async Task FillWrongAsync() => await AnswerSheet.FillWrongAsync(Card, await QuestionAsync());

    /// <summary>Presses the button of the form.</summary>
    public Task SendAsync() => Card.Locator("form[data-attempt-form] button[type=submit]").ClickAsync();

    /// <summary>Whether the question of this number (from 1) is the one that is shown.</summary>
    public Task IsAtAsync(int number) => Expect(Numbers.Nth(number - 1)).ToHaveAttributeAsync("aria-current", "step");

    public async Task HandInAsync()
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = "Hand in" }).ClickAsync();
        await Expect(Page.Locator("#marks-title")).ToBeVisibleAsync();
    }
}
