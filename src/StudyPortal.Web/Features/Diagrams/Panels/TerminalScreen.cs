using System.Collections.Immutable;
using StudyPortal.Simulation.Shell;

namespace StudyPortal.Web.Features.Diagrams.Panels;

/// <summary>What a terminal shows: the latest lines, never more than a bound.</summary>
/// <param name="Lines">Oldest first.</param>
/// <param name="Count">How many lines there ever were.</param>
public sealed record TerminalScreen(ImmutableList<TerminalLine> Lines, int Count)
{
    /// <summary>The most lines that are kept.</summary>
    public const int MostLines = 500;

    private const int ErrorStream = 2;

    /// <summary>A screen with nothing on it.</summary>
    public static TerminalScreen Empty { get; } = new([], 0);

    /// <summary>The screen after a line was typed and has printed what it prints.</summary>
    public TerminalScreen After(string prompt, string line, ImmutableArray<PrintedLine> printed)
    {
        var lines = Lines.ToBuilder();
        lines.Add(new TerminalLine(Count, TerminalLineKind.Typed, prompt, line));
        foreach (var one in printed)
            lines.Add(new TerminalLine(Count + lines.Count - Lines.Count, one.Stream == ErrorStream ? TerminalLineKind.Complained : TerminalLineKind.Printed, "", one.Text));
        var count = Count + lines.Count - Lines.Count;
        if (lines.Count > MostLines)
            lines.RemoveRange(0, lines.Count - MostLines);
        return new TerminalScreen(lines.ToImmutable(), count);
    }

    /// <summary>The screen after it was cleared: numbers go on.</summary>
    public TerminalScreen Cleared() => this with { Lines = [] };
}
