using Microsoft.Playwright;
using StudyPortal.Browser.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace StudyPortal.Browser.Tests.Features.Diagrams;

public sealed class DiagramKeyTests(PortalFixture portal)
{
    private const int MostStops = 120;

    [Fact]
    public async Task By_keyboard_alone_a_machine_is_reached_chosen_and_failed()
    {
        await using var visitor = await portal.VisitAsync();
        var (diagram, keyboard) = (await LiveDiagram.OpenAsync(visitor.Page, LiveDiagram.Sandbox), visitor.Page.Keyboard);
        await TabToAsync(visitor.Page, "[data-id=cp1] > .machine-ground");
        Assert.StartsWith("Control-plane node cp1", await visitor.Page.Locator(":focus").GetAttributeAsync("aria-label"), StringComparison.Ordinal);
        await Expect(visitor.Page.Locator(":focus")).ToHaveCSSAsync("stroke-width", "3px");

        await keyboard.PressAsync("Enter");
        await Expect(diagram.Root.Locator(".actions h3")).ToBeFocusedAsync();
        await Expect(diagram.Root.Locator(".actions h3")).ToHaveTextAsync("cp1");
        await TabToAsync(visitor.Page, ".actions .todo button");
        await Expect(visitor.Page.Locator(":focus")).ToHaveTextAsync("Fail");
        await keyboard.PressAsync("Enter");

        await diagram.IsDownAsync("cp1");
        await Expect(diagram.Root.Locator(".actions h3")).ToBeFocusedAsync();
        await Expect(diagram.Heard).ToContainTextAsync("cp1 has lost its power");
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Single_keys_play_step_and_turn_the_tabs()
    {
        await using var visitor = await portal.VisitAsync();
        var (diagram, keyboard) = (await LiveDiagram.OpenAsync(visitor.Page, LiveDiagram.Sandbox), visitor.Page.Keyboard);
        await diagram.ActAsync("cp3", "Fail");
        await diagram.IsDownAsync("cp3");
        await Expect(diagram.Root.Locator(".actions h3")).ToBeFocusedAsync();

        await keyboard.PressAsync("k");
        await Expect(diagram.Button("Pause")).ToBeVisibleAsync();
        await Expect(diagram.Clock).Not.ToHaveTextAsync("0:00");
        await keyboard.PressAsync("k");
        await Expect(diagram.Button("Play")).ToBeVisibleAsync();

        await keyboard.PressAsync(".");
        await Expect(diagram.Heard).ToContainTextAsync("lb1");
        var later = await diagram.Clock.TextContentAsync();
        await keyboard.PressAsync(",");
        await Expect(diagram.Clock).Not.ToHaveTextAsync(later!);
        await diagram.IsDownAsync("cp3");
        await keyboard.PressAsync(".");
        await Expect(diagram.Clock).ToHaveTextAsync(later!);
        await keyboard.PressAsync("Home");
        await Expect(diagram.Clock).ToHaveTextAsync("0:00");
        await diagram.IsUpAsync("cp3");

        await keyboard.PressAsync("2");
        await Expect(diagram.Tab("Works")).ToHaveAttributeAsync("aria-selected", "true");
        await keyboard.PressAsync("4");
        await Expect(diagram.Tab("Events")).ToHaveAttributeAsync("aria-selected", "true");
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task The_keys_are_shown_over_the_diagram_and_the_focus_comes_back()
    {
        await using var visitor = await portal.VisitAsync();
        var (diagram, keyboard) = (await LiveDiagram.OpenAsync(visitor.Page, LiveDiagram.Sandbox), visitor.Page.Keyboard);
        await TabToAsync(visitor.Page, "[data-id=cp1] > .machine-ground");

        await keyboard.PressAsync("?");
        await Expect(diagram.Dialog).ToHaveAccessibleNameAsync("Keys of the diagram");
        await keyboard.PressAsync("k");
        await keyboard.PressAsync("Escape");

        await Expect(visitor.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Expect(diagram.Machine("cp1").Locator("> .machine-ground")).ToBeFocusedAsync();
        await Expect(diagram.Button("Play")).ToBeVisibleAsync();
        await keyboard.PressAsync("?");
        await Expect(diagram.Dialog).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Space_chooses_a_shape_and_leaves_the_page_where_it_is()
    {
        await using var visitor = await portal.VisitAsync();
        var diagram = await LiveDiagram.OpenAsync(visitor.Page, LiveDiagram.Sandbox);
        await TabToAsync(visitor.Page, "[data-id=lb1] > .machine-ground");
        var before = await visitor.Page.EvaluateAsync<double>("() => scrollY");

        await visitor.Page.Keyboard.PressAsync("Space");

        await Expect(diagram.Root.Locator(".actions h3")).ToHaveTextAsync("lb1");
        Assert.Equal(before, await visitor.Page.EvaluateAsync<double>("() => scrollY"));
    }

    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var stop = 0; stop < MostStops; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector)) return;
        }
        Assert.Fail($"Tab never stops at {selector}.");
    }
}
