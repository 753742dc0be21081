using Microsoft.Playwright;
using StudyPortal.Browser.Tests.Hosting;
using StudyPortal.Browser.Tests.Layout;
using StudyPortal.Learning.Questions;
using static Microsoft.Playwright.Assertions;

namespace StudyPortal.Browser.Tests.Features.Quizzes;

/// <summary>Manifests that are run in the model, and pictures of it to point at.</summary>
public sealed class ModelKindsTests(PortalFixture portal)
{
    private const string Manifest = "static-pods-mend-indentation";
    private const string Picture = "static-pods-point-at-restarter";
    private const int PhoneWidth = 390;

    [Theory]
    [InlineData(Manifest)]
    [InlineData(Picture)]
    public async Task Form_and_review_are_accessible_and_fit_a_phone(string id)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using var visitor = await portal.VisitAsync(options => (options.ColorScheme, options.ViewportSize) = (scheme, new ViewportSize { Width = PhoneWidth, Height = 844 }));
            var card = await OpenAsync(visitor, id);
            await AssertSoundAsync(visitor.Page);

            await AnswerSheet.FillWrongAsync(card, portal.Catalogue.Questions[id]);
            await AnswerSheet.CheckAsync(card);
            await Expect(card.Locator(".review.wrong")).ToBeVisibleAsync();
            await AssertSoundAsync(visitor.Page);
        }
    }

    [Fact]
    public async Task A_manifest_is_mended_by_keyboard_alone_and_the_Tab_key_leaves_the_field()
    {
        await using var visitor = await portal.VisitAsync();
        var card = await OpenAsync(visitor, Manifest);
        var keyboard = visitor.Page.Keyboard;

        await card.Locator("textarea").FocusAsync();
        await keyboard.PressAsync("Tab");
        await Expect(card.Locator("button[type=submit]")).ToBeFocusedAsync();
        await keyboard.PressAsync("Shift+Tab");
        await keyboard.PressAsync("Control+A");
        await keyboard.InsertTextAsync(((ManifestToEdit)portal.Catalogue.Questions[Manifest]).Solution);
        await keyboard.PressAsync("Tab");
        await keyboard.PressAsync("Enter");

        await Expect(card.Locator(".review.right")).ToBeVisibleAsync();
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_part_is_pointed_at_in_the_picture()
    {
        await using var visitor = await portal.VisitAsync();
        var card = await OpenAsync(visitor, Picture);

        await card.Locator("[data-id='cp1/kubelet']:visible").ClickAsync();

        await Expect(card.Locator("input[value='cp1/kubelet']")).ToBeCheckedAsync();
        await Expect(card.Locator("[data-id='cp1/kubelet'].in-focus:visible")).ToHaveCountAsync(1);
        await AnswerSheet.CheckAsync(card);
        await Expect(card.Locator(".review.right [data-id='cp1/kubelet'].is-right:visible")).ToHaveCountAsync(1);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_part_is_chosen_by_keyboard_alone_and_marked_in_the_picture()
    {
        await using var visitor = await portal.VisitAsync();
        var card = await OpenAsync(visitor, Picture);

        await card.Locator("input[name=part]").First.FocusAsync();
        await visitor.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(card.Locator("input[name=part]").Nth(1)).ToBeCheckedAsync();
        await Expect(card.Locator(".in-focus:visible")).ToHaveCountAsync(1);
        await visitor.Page.Keyboard.PressAsync("Enter");

        await Expect(card.Locator(".review")).ToBeVisibleAsync();
    }

    private static async Task<ILocator> OpenAsync(Visitor visitor, string id)
    {
        await visitor.OpenAsync($"/questions/{id}");
        return visitor.Page.Locator($"#q-{id}");
    }

    private static async Task AssertSoundAsync(IPage page)
    {
        await Axe.AssertCleanAsync(page);
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"), "The page is wider than the phone.");
    }
}
