using Microsoft.Playwright;
using StudyPortal.Browser.Tests.Hosting;
using StudyPortal.Browser.Tests.Layout;
using static Microsoft.Playwright.Assertions;

namespace StudyPortal.Browser.Tests.Features.Diagrams;

public sealed class DiagramAxeTests(PortalFixture portal)
{
    [Fact]
    public async Task Axe_finds_nothing_in_any_tab_after_something_has_failed()
    {
        await using var visitor = await portal.VisitAsync();
        var diagram = await LiveDiagram.OpenAsync(visitor.Page, LiveDiagram.Sandbox);
        await diagram.ActAsync("cp3", "Fail");
        await diagram.IsDownAsync("cp3");
        await diagram.Button("On to the next event").ClickAsync();
        await Axe.AssertCleanAsync(visitor.Page);

        await diagram.Tab("Works").ClickAsync();
        await diagram.Verdict("etcd.quorum").Locator("summary").ClickAsync();
        await Axe.AssertCleanAsync(visitor.Page);
        await diagram.Tab("Requests").ClickAsync();
        await diagram.Root.Locator(".requests .choice").First.ClickAsync();
        await Expect(diagram.Root.Locator(".trace .facts")).ToBeVisibleAsync();
        await Axe.AssertCleanAsync(visitor.Page);
        await diagram.Tab("Terminal").ClickAsync();
        await diagram.TypeAsync("kubectl get nodes");
        await Expect(diagram.Screen).ToContainTextAsync("worker1");
        await Axe.AssertCleanAsync(visitor.Page);
    }

    [Fact]
    public async Task Axe_finds_nothing_beside_another_branch_inside_etcd_and_in_a_dialog()
    {
        await using var visitor = await portal.VisitAsync();
        var diagram = await LiveDiagram.OpenAsync(visitor.Page, LiveDiagram.Sandbox);
        await diagram.ActAsync("cp3", "Fail");
        await diagram.IsDownAsync("cp3");
        await diagram.Button("Back to the beginning").ClickAsync();
        await diagram.IsUpAsync("cp3");
        await diagram.ActAsync("cp2", "Pause");
        await diagram.Tab("Events").ClickAsync();
        await diagram.Root.GetByLabel("Beside it").SelectOptionAsync("The first run");
        await Expect(diagram.Root.Locator(".branches caption")).ToBeVisibleAsync();
        await diagram.Button("Inside etcd").ClickAsync();
        await Expect(diagram.Stage.Locator(".cell").First).ToBeVisibleAsync();
        await Axe.AssertCleanAsync(visitor.Page);

        await visitor.Page.SetViewportSizeAsync(1440, 900);
        await diagram.Button("Keys of the diagram").ClickAsync();
        await Expect(diagram.Dialog).ToBeVisibleAsync();
        await Axe.AssertCleanAsync(visitor.Page);
        await visitor.Page.Keyboard.PressAsync("Escape");
        await diagram.Tab("Parts").ClickAsync();
        await diagram.Button("Choose the sides").ClickAsync();
        await Expect(diagram.Dialog).ToHaveAccessibleNameAsync("Split the network");
        await Axe.AssertCleanAsync(visitor.Page);
    }
}
