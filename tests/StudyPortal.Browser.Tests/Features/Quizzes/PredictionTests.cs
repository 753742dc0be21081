using Microsoft.Playwright;
using StudyPortal.Browser.Tests.Hosting;
using StudyPortal.Browser.Tests.Layout;
using StudyPortal.Learning.Questions;
using static Microsoft.Playwright.Assertions;

namespace StudyPortal.Browser.Tests.Features.Quizzes;

public sealed class PredictionTests(PortalFixture portal)
{
    private const int PhoneWidth = 390;
    private const int MostStops = 20;

    private Prediction Prediction => portal.Catalogue.Questions.Values.OfType<Prediction>().OrderBy(question => question.Id, StringComparer.Ordinal).First();

    private string Path => $"/questions/{Prediction.Id}";

    [Fact]
    public async Task A_prediction_is_made_by_keyboard_alone()
    {
        await using var visitor = await portal.VisitAsync();
        await visitor.OpenAsync(Path);
        var (card, keyboard) = (visitor.Page.Locator($"#q-{Prediction.Id}"), visitor.Page.Keyboard);

        await card.FocusAsync();
        for (var item = 0; item < Prediction.Items.Count; item++)
        {
            await TabToChoiceAsync(visitor.Page);
            await keyboard.PressAsync("Space");
            await keyboard.PressAsync("ArrowDown");
        }
        await TabToChoiceAsync(visitor.Page);
        await keyboard.PressAsync("Space");
        await keyboard.PressAsync("Enter");

        await Expect(card.Locator(".review")).ToBeVisibleAsync();
        await Expect(card).ToBeFocusedAsync();
        await Expect(card.Locator(".foretold dd").First).ToHaveTextAsync("In part");
        await Expect(card.Locator(".certainty")).ToHaveTextAsync("How sure you were: A guess");
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Without_script_a_prediction_is_made_and_made_again_by_plain_posts()
    {
        await using var visitor = await portal.VisitAsync(options => options.JavaScriptEnabled = false);
        await visitor.OpenAsync(Path);
        var card = visitor.Page.Locator($"#q-{Prediction.Id}");

        await card.Locator("input[name=item-0][value=partly]").CheckAsync();
        await AnswerSheet.CheckAsync(card);
        await Expect(card.Locator(".question-problem")).ToContainTextAsync("Choose an answer for each item");
        await Expect(card.Locator("input[name=item-0][value=partly]")).ToBeCheckedAsync();

        await AnswerSheet.FillWrongAsync(card, Prediction);
        await AnswerSheet.CheckAsync(card);
        await Expect(card.Locator(".review.wrong")).ToBeVisibleAsync();
        await card.GetByRole(AriaRole.Link, new() { Name = "Try again" }).ClickAsync();
        await AnswerSheet.FillRightAsync(card, Prediction);
        await AnswerSheet.CheckAsync(card);
        await Expect(card.Locator(".review.right")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Form_and_review_are_accessible_and_fit_a_phone()
    {
        await using var visitor = await portal.VisitAsync();
        await visitor.OpenAsync(Path);
        var card = visitor.Page.Locator($"#q-{Prediction.Id}");
        await AssertSoundAsync(visitor.Page);

        await AnswerSheet.FillWrongAsync(card, Prediction);
        await card.Locator("input[name=certainty][value=high]").CheckAsync();
        await AnswerSheet.CheckAsync(card);
        await Expect(card.Locator(".review")).ToBeVisibleAsync();
        await AssertSoundAsync(visitor.Page);
    }

    // A text may hold links to the glossary on the way.
    private static async Task TabToChoiceAsync(IPage page)
    {
        for (var stop = 0; stop < MostStops; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("() => document.activeElement.matches('input[type=radio]')")) return;
        }
        Assert.Fail("No choice is reached by Tab.");
    }

    private static async Task AssertSoundAsync(IPage page)
    {
        await Axe.AssertCleanAsync(page);
        await page.SetViewportSizeAsync(PhoneWidth, 844);
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"), "The page is wider than the phone.");
    }
}
