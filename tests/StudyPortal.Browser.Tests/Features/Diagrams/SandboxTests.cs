using System.Text.RegularExpressions;
using Microsoft.Playwright;
using StudyPortal.Browser.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace StudyPortal.Browser.Tests.Features.Diagrams;

public sealed partial class SandboxTests(PortalFixture portal)
{
    [Fact]
    public async Task The_form_builds_a_cluster_and_the_address_leads_back_to_all_that_was_done_to_it()
    {
        await using var visitor = await portal.VisitAsync();
        await visitor.OpenAsync("/sandbox");
        await visitor.Page.GetByLabel("Members of etcd").SelectOptionAsync("5");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Build the cluster" }).ClickAsync();
        var diagram = await LiveDiagram.OnAsync(visitor.Page);
        await diagram.ActAsync("cp5", "Fail");
        await diagram.IsDownAsync("cp5");
        await Expect(visitor.Page).ToHaveURLAsync(Shared());
        var before = visitor.Page.Url;
        await diagram.Button("On to the next event").ClickAsync();
        await Expect(visitor.Page).Not.ToHaveURLAsync(before);
        var clock = await diagram.Clock.TextContentAsync();

        await visitor.Page.ReloadAsync();

        await diagram.IsReadyAsync();
        await diagram.IsDownAsync("cp5");
        await diagram.IsUpAsync("cp4");
        await Expect(diagram.Clock).ToHaveTextAsync(clock!);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_request_is_followed_hop_by_hop()
    {
        await using var visitor = await portal.VisitAsync();
        var diagram = await LiveDiagram.OpenAsync(visitor.Page, LiveDiagram.Sandbox);
        await diagram.Tab("Requests").ClickAsync();
        await diagram.Root.Locator(".requests .choice", new() { HasText = "kubectl get pods" }).ClickAsync();

        var facts = diagram.Root.Locator(".trace .facts");
        await Expect(facts).ToContainTextAsync("port 6443");
        await Expect(diagram.Root.Locator(".trace [data-hop='0']")).ToHaveAttributeAsync("aria-current", "step");
        await Expect(diagram.Stage.Locator(".dot-request")).ToHaveCountAsync(1);
        var first = await facts.TextContentAsync();
        await diagram.Button("Next hop").ClickAsync();
        await Expect(diagram.Root.Locator(".trace [data-hop='1']")).ToHaveAttributeAsync("aria-current", "step");
        await Expect(facts).Not.ToHaveTextAsync(first!);
        await Expect(diagram.Stage.Locator(".on-way").First).ToBeVisibleAsync();
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task The_terminal_is_of_the_same_cluster_remembers_its_lines_and_goes_to_other_machines()
    {
        await using var visitor = await portal.VisitAsync();
        var diagram = await LiveDiagram.OpenAsync(visitor.Page, LiveDiagram.Sandbox);
        await diagram.ActAsync("worker2", "Fail");
        await diagram.SetSpeedAsync("×60");
        await diagram.Button("Play").ClickAsync();
        await diagram.Tab("Events").ClickAsync();
        await Expect(diagram.Told.Filter(new() { HasText = "nothing of node worker2" })).ToHaveCountAsync(1);
        await diagram.Button("Pause").ClickAsync();

        await diagram.Tab("Terminal").ClickAsync();
        var line = diagram.CommandLine;
        await diagram.TypeAsync("kubectl get nodes");
        await Expect(diagram.Screen.Locator(".printed", new() { HasText = "worker2" })).ToContainTextAsync("NotReady");
        await diagram.TypeAsync("ssh cp2");
        await Expect(diagram.Root.Locator(".terminal .entry .prompt")).ToContainTextAsync("cp2");
        await line.PressAsync("ArrowUp");
        await line.PressAsync("ArrowUp");
        await Expect(line).ToHaveValueAsync("kubectl get nodes");
        await line.PressAsync("ArrowDown");
        await line.PressAsync("ArrowDown");
        await Expect(line).ToHaveValueAsync("");
        // What is a key elsewhere is a letter here.
        await line.PressSequentiallyAsync("k?1");
        await Expect(line).ToHaveValueAsync("k?1");
        await Expect(diagram.Dialog).ToHaveCountAsync(0);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_link_that_lost_a_part_is_refused_in_words_and_offers_a_new_cluster()
    {
        await using var visitor = await portal.VisitAsync();
        var diagram = await LiveDiagram.OpenAsync(visitor.Page, LiveDiagram.Sandbox);
        await diagram.ActAsync("cp1", "Fail");
        await Expect(visitor.Page).ToHaveURLAsync(Shared());

        await visitor.OpenAsync(visitor.Page.Url[..^5]);

        await Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The link cannot be opened");
        await Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Build the cluster" })).ToBeVisibleAsync();
    }

    [GeneratedRegex(@"/sandbox\?s=", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    internal static partial Regex Shared();
}
