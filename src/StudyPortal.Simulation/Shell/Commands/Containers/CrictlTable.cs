namespace StudyPortal.Simulation.Shell.Commands.Containers;

/// <summary>A table as crictl writes it: columns of twenty characters at least, three spaces between them (cri-tools cmd/crictl/display.go).</summary>
internal static class CrictlTable
{
    private const int LeastWidth = 20;

    private const int Padding = 3;

    public static void Print(ShellContext context, IReadOnlyList<string> titles, IEnumerable<IReadOnlyList<string>> rows)
    {
        List<IReadOnlyList<string>> all = [titles, .. rows];
        int[] widths = [.. titles.Select((_, column) => Math.Max(LeastWidth, all.Max(row => row[column].Length) + Padding))];
        foreach (var row in all)
            context.Print(string.Concat(row.Select((cell, column) => column == row.Count - 1 ? cell : cell.PadRight(widths[column]))));
    }
}
