using StudyPortal.Simulation.Shell;
using StudyPortal.Web.Features.Diagrams.Panels;

namespace StudyPortal.Web.Features.Diagrams;

/// <summary>The terminal on the desk.</summary>
public sealed partial class DiagramDesk
{
    /// <summary>The longest line that is taken; a longer one is cut off.</summary>
    public const int MostCharacters = 2_000;

    /// <summary>What stands on its screen. Going back in time leaves it as it is.</summary>
    public TerminalScreen Screen { get; private set; } = TerminalScreen.Empty;

    /// <summary>Where it is: where the last line up to the moment that is shown left it.</summary>
    public ShellPlace Terminal => InputText.TerminalOf(Playback.Head.Past);

    /// <summary>Types a line. What it prints comes onto the screen.</summary>
    public void Type(string line)
    {
        var place = Terminal;
        line = line.ReplaceLineEndings(" ");
        var step = Do(new LineTyped(place, line.Length <= MostCharacters ? line : line[..MostCharacters]));
        var printed = step is LineStep done ? done.Turn.Printed : [new PrintedLine(2, Notice ?? "")];
        Screen = Screen.After(place.Prompt, line, printed);
    }

    /// <summary>Clears the screen.</summary>
    public void ClearScreen() => Screen = Screen.Cleared();
}
