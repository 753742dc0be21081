using Bunit;
using StudyPortal.Simulation.Shell;
using StudyPortal.Web.Features.Diagrams.Panels;

namespace StudyPortal.Web.Tests.Features.Diagrams.Panels;

public sealed class TerminalPaneTests : BunitContext
{
    private const string Prompt = "root@cp1:~# ";

    public TerminalPaneTests() => JSInterop.Mode = JSRuntimeMode.Loose;

    [Fact]
    public void What_was_typed_printed_and_complained_about_can_be_told_apart()
    {
        var pane = Draw(TerminalScreen.Empty.After(Prompt, "ls /nowhere", [new PrintedLine(1, "one"), new PrintedLine(2, "ls: cannot access")]));

        Assert.Equal("root@cp1:~# ls /nowhere", pane.Find(".typed").TextContent);
        Assert.Equal("one", pane.Find(".printed").TextContent);
        Assert.Equal("Error: ls: cannot access", pane.Find(".complained").TextContent);
    }

    [Fact]
    public void The_screen_is_a_log_and_the_line_has_a_name()
    {
        var pane = Draw(TerminalScreen.Empty);

        Assert.Equal("log", pane.Find(".screen").GetAttribute("role"));
        Assert.Contains("Command line", pane.Find("label").TextContent, StringComparison.Ordinal);
        Assert.NotNull(pane.Find("label input"));
    }

    [Fact]
    public void A_screen_keeps_the_latest_lines_and_their_numbers()
    {
        var screen = TerminalScreen.Empty;
        for (var i = 0; i < TerminalScreen.MostLines; i++)
            screen = screen.After(Prompt, "date", [new PrintedLine(1, "today")]);

        Assert.Equal(TerminalScreen.MostLines, screen.Lines.Count);
        Assert.Equal(2 * TerminalScreen.MostLines, screen.Count);
        Assert.Equal(Enumerable.Range(TerminalScreen.MostLines, TerminalScreen.MostLines), screen.Lines.Select(line => line.Number));
    }

    [Fact]
    public void A_cleared_screen_goes_on_with_its_numbers()
    {
        var screen = TerminalScreen.Empty.After(Prompt, "date", []).Cleared().After(Prompt, "date", []);

        Assert.Equal(1, Assert.Single(screen.Lines).Number);
    }

    [Fact]
    public async Task Entered_lines_and_clearing_are_told()
    {
        List<string> told = [];
        var pane = Render<TerminalPane>(terminal => terminal.Add(p => p.Screen, TerminalScreen.Empty).Add(p => p.Prompt, Prompt)
            .Add(p => p.OnLine, told.Add).Add(p => p.OnClear, () => told.Add("clear")));

        await pane.InvokeAsync(() => pane.Instance.EnterAsync("etcdctl member list"));
        await pane.InvokeAsync(pane.Instance.ClearAsync);

        Assert.Equal(["etcdctl member list", "clear"], told, StringComparer.Ordinal);
    }

    private IRenderedComponent<TerminalPane> Draw(TerminalScreen screen) => Render<TerminalPane>(pane => pane.Add(p => p.Screen, screen).Add(p => p.Prompt, Prompt));
}
