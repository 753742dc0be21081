using Microsoft.Playwright;
using StudyPortal.Browser.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace StudyPortal.Browser.Tests.Layout;

public sealed class MenuTests(PortalFixture portal)
{
    private static readonly Action<BrowserNewContextOptions> Phone = options => options.ViewportSize = new() { Width = 390, Height = 844 };

    [Fact]
    public async Task On_a_phone_the_menu_leads_on_and_is_closed_on_the_next_page()
    {
        await using var visitor = await portal.VisitAsync(Phone);
        await visitor.OpenAsync("/");
        await Expect(visitor.Page.Locator(".site-nav")).ToBeHiddenAsync();
        await OpenMenuAsync(visitor);

        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Drills" }).ClickAsync();

        await Expect(visitor.Page.Locator("h1")).ToHaveTextAsync("Drills");
        await Expect(visitor.Page.Locator(".site-menu nav")).ToBeHiddenAsync();
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task The_menu_closes_by_escape_and_by_a_click_elsewhere()
    {
        await using var visitor = await portal.VisitAsync(Phone);
        await visitor.OpenAsync("/");
        await OpenMenuAsync(visitor);
        await visitor.Page.Keyboard.PressAsync("Tab");
        await visitor.Page.Keyboard.PressAsync("Escape");
        await Expect(visitor.Page.Locator(".site-menu nav")).ToBeHiddenAsync();
        await Expect(visitor.Page.Locator(".site-menu summary")).ToBeFocusedAsync();

        await OpenMenuAsync(visitor);
        await visitor.Page.Locator("h1").ClickAsync(new() { Position = new() { X = 2, Y = 2 } });
        await Expect(visitor.Page.Locator(".site-menu nav")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Without_script_the_menu_opens_all_the_same()
    {
        await using var visitor = await portal.VisitAsync(options =>
        {
            Phone(options);
            options.JavaScriptEnabled = false;
        });
        await visitor.OpenAsync("/");
        await OpenMenuAsync(visitor);
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Progress" }).ClickAsync();
        await Expect(visitor.Page.Locator("h1")).ToHaveTextAsync("Progress");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task At_every_width_the_bar_fits_and_leads_on(bool isAdministrator)
    {
        await using var visitor = isAdministrator ? await portal.VisitAsAdministratorAsync() : await portal.VisitAsync();
        await visitor.OpenAsync("/drills");
        foreach (var width in new[] { 960, 990, 1100, 1270, 1290, 1440 })
        {
            await visitor.Page.SetViewportSizeAsync(width, 700);
            Assert.Equal((width, true), (width, await visitor.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth")));
            Assert.Equal((width, 1), (width, await visitor.Page.Locator(".site-nav:visible, .site-menu:visible").CountAsync()));
            Assert.Equal((width, true), (width, await visitor.Page.EvaluateAsync<bool>("() => document.querySelector('.search-box').offsetWidth >= 90")));
        }
    }

    private static async Task OpenMenuAsync(Visitor visitor)
    {
        await visitor.Page.Locator(".site-menu > summary").ClickAsync();
        await Expect(visitor.Page.Locator(".site-menu nav")).ToBeVisibleAsync();
    }
}
