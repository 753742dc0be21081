using System.Collections.Concurrent;
using Microsoft.Playwright;
using StudyPortal.Browser.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace StudyPortal.Browser.Tests.Features.Diagrams;

public sealed class ConnectionTests(PortalFixture portal)
{
    [Fact]
    public async Task A_diagram_that_loses_the_server_says_so_and_works_on_when_it_is_back()
    {
        await using var visitor = await portal.VisitAsync();
        var line = await Line.LaidAsync(visitor.Page);
        var diagram = await LiveDiagram.OpenAsync(visitor.Page, LiveDiagram.Sandbox);
        await diagram.ActAsync("cp3", "Fail");
        await diagram.IsDownAsync("cp3");
        await diagram.Button("Play").ClickAsync();
        await Expect(diagram.Button("Pause")).ToBeVisibleAsync();

        await line.CutAsync();
        await Expect(Notice(visitor.Page)).ToBeVisibleAsync();
        await Expect(Notice(visitor.Page)).ToBeInViewportAsync();
        await line.MendAsync();

        await Expect(Notice(visitor.Page)).ToBeHiddenAsync();
        await diagram.Button("Pause").ClickAsync();
        await Expect(diagram.Button("Play")).ToBeVisibleAsync();
        await diagram.ActAsync("worker1", "Fail");
        await diagram.IsDownAsync("worker1");
        Assert.DoesNotContain(visitor.Complaints, complaint => complaint.Contains("Content Security Policy", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_the_server_has_forgotten_a_diagram_the_page_begins_anew_from_its_address()
    {
        await using var visitor = await portal.VisitAsync();
        var line = await Line.LaidAsync(visitor.Page);
        var diagram = await LiveDiagram.OpenAsync(visitor.Page, LiveDiagram.Sandbox);
        await diagram.ActAsync("cp3", "Fail");
        await diagram.IsDownAsync("cp3");
        await Expect(visitor.Page).ToHaveURLAsync(SandboxTests.Shared());
        await visitor.LeaveTraceAsync();

        await line.CutAsync();
        await Expect(Notice(visitor.Page)).ToBeVisibleAsync();
        // What Blazor's script says of a circuit that is gone.
        await visitor.Page.EvaluateAsync("() => document.getElementById('components-reconnect-modal').classList.add('components-reconnect-rejected')");
        await line.MendAsync();

        await visitor.Page.WaitForFunctionAsync("() => window.trace !== true");
        await diagram.IsReadyAsync();
        await diagram.IsDownAsync("cp3");
        await Expect(Notice(visitor.Page)).ToBeHiddenAsync();
    }

    private static ILocator Notice(IPage page) => page.GetByText("The connection is lost.");

    /// <summary>What joins a page's islands and the portal.</summary>
    private sealed class Line(IPage page)
    {
        private const string Negotiation = "**/_blazor/negotiate**";

        private readonly ConcurrentBag<IWebSocketRoute> _sockets = [];

        public static async Task<Line> LaidAsync(IPage page)
        {
            var line = new Line(page);
            await page.RouteWebSocketAsync("**/_blazor**", socket =>
            {
                socket.ConnectToServer();
                line._sockets.Add(socket);
            });
            return line;
        }

        public async Task CutAsync()
        {
            await page.RouteAsync(Negotiation, route => route.AbortAsync());
            foreach (var socket in _sockets) await socket.CloseAsync();
            _sockets.Clear();
        }

        public Task MendAsync() => page.UnrouteAsync(Negotiation);
    }
}
