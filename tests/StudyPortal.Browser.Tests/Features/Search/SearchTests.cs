using Microsoft.Playwright;
using StudyPortal.Browser.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace StudyPortal.Browser.Tests.Features.Search;

public sealed class SearchTests(PortalFixture portal)
{
    [Fact]
    public async Task Places_are_suggested_while_typing_and_opened_with_the_keyboard()
    {
        await using var visitor = await portal.VisitAsync();
        await visitor.OpenAsync("/");
        var box = visitor.Page.Locator("#search-input");

        await visitor.Page.Keyboard.PressAsync("/");
        await Expect(box).ToBeFocusedAsync();
        await visitor.Page.Keyboard.InsertTextAsync("quor");
        var options = visitor.Page.GetByRole(AriaRole.Option);
        await Expect(options.First.Locator("mark").First).ToBeVisibleAsync();
        await Expect(box).ToHaveAttributeAsync("aria-expanded", "true");

        await visitor.Page.Keyboard.PressAsync("ArrowDown");
        await visitor.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(options.Nth(1)).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(box).ToHaveAttributeAsync("aria-activedescendant", "suggestion-1");
        var link = await options.Nth(1).GetAttributeAsync("href");
        await visitor.Page.Keyboard.PressAsync("Enter");

        await Expect(visitor.Page).ToHaveURLAsync(new Uri(new Uri(visitor.Page.Url), link!).ToString());
        await Expect(visitor.Page.Locator(".search-list")).ToBeHiddenAsync();
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Escape_closes_the_suggestions()
    {
        await using var visitor = await portal.VisitAsync();
        await visitor.OpenAsync("/glossary");
        await visitor.Page.Locator("#search-input").FillAsync("etcd");
        await Expect(visitor.Page.Locator(".search-list")).ToBeVisibleAsync();

        await visitor.Page.Keyboard.PressAsync("Escape");

        await Expect(visitor.Page.Locator(".search-list")).ToBeHiddenAsync();
        await Expect(visitor.Page.Locator("#search-input")).ToHaveAttributeAsync("aria-expanded", "false");
    }

    [Fact]
    public async Task Words_that_stand_nowhere_are_told_so()
    {
        await using var visitor = await portal.VisitAsync();
        await visitor.OpenAsync("/");
        await visitor.Page.Locator("#search-input").FillAsync("zzqqxx</zz>");

        await Expect(visitor.Page.Locator(".search-list")).ToContainTextAsync("Nothing found for “zzqqxx</zz>”.");
    }

    [Fact]
    public async Task Without_script_the_box_opens_a_page_with_the_places()
    {
        await using var visitor = await portal.VisitAsync(options => options.JavaScriptEnabled = false);
        await visitor.OpenAsync("/");
        await visitor.Page.Locator("#search-input").FillAsync("quorum");
        await visitor.Page.Keyboard.PressAsync("Enter");

        await Expect(visitor.Page.Locator("#search-page-input")).ToHaveValueAsync("quorum");
        await Expect(visitor.Page.Locator(".hits mark").First).ToBeVisibleAsync();
        var place = await visitor.Page.Locator(".hits a").First.InnerTextAsync();
        await visitor.Page.Locator(".hits a").First.ClickAsync();
        await Expect(visitor.Page.Locator("main")).ToContainTextAsync(place);
    }
}
