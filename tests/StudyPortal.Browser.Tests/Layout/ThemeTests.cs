using Microsoft.Playwright;
using StudyPortal.Browser.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace StudyPortal.Browser.Tests.Layout;

public sealed class ThemeTests(PortalFixture portal)
{
    private const string Light = "rgb(255, 255, 255)";
    private const string Dark = "rgb(17, 21, 27)";

    [Fact]
    public async Task The_chosen_theme_is_remembered_and_set_before_the_first_paint()
    {
        await using var visitor = await portal.VisitAsync(options => options.ColorScheme = ColorScheme.Light);
        await visitor.Context.AddInitScriptAsync("addEventListener('DOMContentLoaded', () => { window.themeAtFirst = document.documentElement.dataset.theme ?? 'system'; });");
        await visitor.OpenAsync("/");
        var theme = visitor.Page.Locator(".site-header > .theme-switch");
        await Expect(theme).ToHaveAccessibleNameAsync("Theme: system");
        await Expect(visitor.Page.Locator("html")).ToHaveCSSAsync("background-color", Light);

        await theme.ClickAsync();
        await theme.ClickAsync();
        await Expect(theme).ToHaveAccessibleNameAsync("Theme: dark");
        await Expect(visitor.Page.Locator("html")).ToHaveCSSAsync("background-color", Dark);

        foreach (var path in new[] { "/", "/glossary" })
        {
            await visitor.OpenAsync(path);
            Assert.Equal("dark", await visitor.Page.EvaluateAsync<string>("() => window.themeAtFirst"));
            await Expect(visitor.Page.Locator("html")).ToHaveCSSAsync("background-color", Dark);
            await Expect(theme).ToHaveAccessibleNameAsync("Theme: dark");
        }
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task The_theme_outlives_enhanced_navigation_and_follows_the_switch_of_another_tab()
    {
        await using var visitor = await portal.VisitAsync(options => options.ColorScheme = ColorScheme.Light);
        await visitor.OpenAsync("/");
        var other = await visitor.OpenTabAsync();
        await other.GotoAsync("/glossary");
        var theme = visitor.Page.Locator(".site-header > .theme-switch");
        await theme.ClickAsync();
        await theme.ClickAsync();
        await Expect(other.Locator("html")).ToHaveCSSAsync("background-color", Dark);

        await visitor.Page.Locator(".site-nav").GetByRole(AriaRole.Link, new() { Name = "Drills" }).ClickAsync();
        await Expect(visitor.Page.Locator("h1")).ToHaveTextAsync("Drills");
        await Expect(visitor.Page.Locator("html")).ToHaveCSSAsync("background-color", Dark);
        await Expect(theme).ToHaveAccessibleNameAsync("Theme: dark");
    }

    [Fact]
    public async Task Left_to_the_system_the_theme_follows_it_at_once()
    {
        await using var visitor = await portal.VisitAsync(options => options.ColorScheme = ColorScheme.Dark);
        await visitor.OpenAsync("/");
        await Expect(visitor.Page.Locator("html")).ToHaveCSSAsync("background-color", Dark);

        await visitor.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });

        await Expect(visitor.Page.Locator("html")).ToHaveCSSAsync("background-color", Light);
    }
}
