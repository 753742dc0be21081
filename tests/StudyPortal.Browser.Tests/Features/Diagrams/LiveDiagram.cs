using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace StudyPortal.Browser.Tests.Features.Diagrams;

/// <summary>A diagram that is operated, as it stands on a page.</summary>
internal sealed partial class LiveDiagram
{
    public const string Sandbox = "/sandbox?etcd=stacked&size=3&workers=2&seed=1";

    // Where a machine has its name: lower down lie its programs, which can be chosen, too.
    private static readonly Position _header = new() { X = 14, Y = 12 };

    private LiveDiagram(IPage page) => Page = page;

    public IPage Page { get; }

    public ILocator Root => Page.Locator(".diagram-panel[data-ready]");

    public ILocator Stage => Root.Locator("[data-stage]");

    public ILocator Dialog => Root.GetByRole(AriaRole.Dialog);

    public ILocator Clock => Root.GetByRole(AriaRole.Timer);

    /// <summary>What is read aloud.</summary>
    public ILocator Heard => Root.Locator("p[role=log]");

    /// <summary>What has happened, in the tab of events.</summary>
    public ILocator Told => Root.Locator(".log li");

    /// <summary>What the terminal has printed.</summary>
    public ILocator Screen => Root.Locator(".terminal .lines");

    public ILocator CommandLine => Root.GetByLabel("Command line");

    public static async Task<LiveDiagram> OpenAsync(IPage page, string path)
    {
        await page.GotoAsync(path);
        return await OnAsync(page);
    }

    /// <summary>The one on the page that is open, once it can be operated.</summary>
    public static async Task<LiveDiagram> OnAsync(IPage page)
    {
        var diagram = new LiveDiagram(page);
        await diagram.IsReadyAsync();
        return diagram;
    }

    public static string PathOf(string slug) => $"/diagrams/{slug}?live={slug}";

    public Task IsReadyAsync() => Expect(Root).ToBeVisibleAsync();

    public ILocator Machine(string host) => Stage.Locator($".machine[data-id='{host}']");

    public ILocator Link(string id) => Stage.Locator($".link[data-id='{id}']");

    public ILocator Button(string name) => Root.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Tab(string name) => Root.GetByRole(AriaRole.Tab, new() { Name = name, Exact = true });

    /// <summary>The line of a verdict in the tab of what works.</summary>
    public ILocator Verdict(string name) => Root.Locator($".verdicts [data-verdict='{name}']");

    public Task ChooseAsync(string host) => Machine(host).ClickAsync(new() { Position = _header });

    public Task TapAsync(string host) => Machine(host).TapAsync(new() { Position = _header });

    /// <summary>Chooses a machine and does something to it.</summary>
    public async Task ActAsync(string host, string action)
    {
        await ChooseAsync(host);
        await Button(action).ClickAsync();
    }

    /// <summary>Enters a line in the terminal.</summary>
    public async Task TypeAsync(string line)
    {
        await CommandLine.FillAsync(line);
        await CommandLine.PressAsync("Enter");
    }

    public async Task SetSpeedAsync(string label) => await Root.GetByLabel("Speed").SelectOptionAsync(
        await Root.GetByLabel("Speed").Locator("option", new() { HasText = label + "," }).GetAttributeAsync("value") ?? "");

    public Task IsDownAsync(string host) => Expect(Machine(host)).ToHaveClassAsync(Down());

    public Task IsUpAsync(string host) => Expect(Machine(host)).ToHaveClassAsync(Up());

    public Task IsCutAsync(string link) => Expect(Link(link)).ToHaveClassAsync(Cut());

    public Task IsWholeAsync(string link) => Expect(Link(link)).Not.ToHaveClassAsync(Cut());

    [GeneratedRegex(@"\bis-down\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Down();

    [GeneratedRegex(@"\bis-up\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Up();

    [GeneratedRegex(@"\blink-cut\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Cut();
}
