using System.Text;

namespace StudyPortal.Simulation.Shell.Commands.Etcd;

/// <summary>A table in frames of <c>+---+</c> as olekukonko/tablewriter v0.0.5 draws it for etcdctl: headings centred, everything else to the right, long cells broken between words.</summary>
internal static class FramedTable
{
    /// <summary>Cells that are wider are broken (tablewriter table.go, MAX_ROW_WIDTH).</summary>
    private const int MostWidth = 30;

    // tablewriter wrap.go, defaultPenalty.
    private const int TooLongPenalty = 100_000;

    /// <summary>The lines of the table.</summary>
    public static IEnumerable<string> Draw(IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        string[] titles = [.. headings.Select(Title)];
        string[][][] cells = [.. rows.Select(row => row.Select(Break).ToArray())];
        int[] widths = [.. titles.Select((title, column) => rows.Select((row, index) => Width(row[column], cells[index][column])).Append(title.Length).Max())];

        var frame = "+" + string.Concat(widths.Select(width => new string('-', width + 2) + "+"));
        yield return frame;
        yield return "|" + string.Concat(titles.Select((title, column) => $" {Centre(title, widths[column])} |"));
        yield return frame;
        foreach (var row in cells)
        {
            for (var line = 0; line < row.Max(cell => cell.Length); line++)
                yield return "|" + string.Concat(row.Select((cell, column) => $" {(line < cell.Length ? cell[line] : "").PadLeft(widths[column])} |"));
        }

        yield return frame;
    }

    private static string Title(string heading) => heading.Replace('_', ' ').Replace('.', ' ').Trim().ToUpperInvariant();

    private static string Centre(string text, int width)
    {
        var before = (width - text.Length) / 2;
        return new StringBuilder().Append(' ', before).Append(text).Append(' ', width - text.Length - before).ToString();
    }

    private static int Width(string cell, string[] lines) => Math.Max(Math.Min(cell.Length, MostWidth), lines.Max(line => line.Length));

    /// <summary>Breaks a cell so that its lines are as even as can be (tablewriter wrap.go, WrapWords).</summary>
    private static string[] Break(string cell)
    {
        if (cell.Length <= MostWidth)
            return [cell];
        var words = cell.Split(' ');
        var most = Math.Max(MostWidth, words.Max(word => word.Length));
        var next = new int[words.Length];
        var costs = new int[words.Length + 1];
        for (var first = words.Length - 1; first >= 0; first--)
            (costs[first], next[first]) = Cheapest(words, first, most, costs);

        var lines = new List<string>();
        for (var first = 0; first < words.Length; first = next[first])
            lines.Add(string.Join(' ', words[first..next[first]]));
        return [.. lines];
    }

    private static (int Cost, int Next) Cheapest(string[] words, int first, int most, int[] costs)
    {
        if (string.Join(' ', words[first..]).Length <= most)
            return (0, words.Length);
        var best = (Cost: int.MaxValue, Next: words.Length);
        var length = -1;
        for (var next = first + 1; next < words.Length; next++)
        {
            length += words[next - 1].Length + 1;
            var spare = most - length;
            var cost = (spare * spare) + costs[next] + (spare < 0 ? TooLongPenalty : 0);
            if (cost < best.Cost)
                best = (cost, next);
        }

        return best;
    }
}
