using System.Text;

namespace StudyPortal.Simulation.Shell.Text;

/// <summary>A table in a frame as <c>etcdctl -w table</c> prints it: headers in the middle, cells on the right.</summary>
internal static class FramedTable
{
    /// <summary>The lines of the table without a line break at the end.</summary>
    public static string Write(IReadOnlyList<string> headers, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var widths = headers.Select((header, column) => rows.Select(row => row[column].Length).Append(header.Length).Max()).ToArray();
        var border = "+" + string.Concat(widths.Select(width => new string('-', width + 2) + "+"));
        var text = new StringBuilder(border).Append('\n');
        Line(text, headers.Select((header, column) => Centre(header, widths[column])));
        text.Append(border).Append('\n');
        foreach (var row in rows)
            Line(text, row.Select((cell, column) => cell.PadLeft(widths[column])));
        return text.Append(border).ToString();
    }

    private static void Line(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static string Centre(string header, int width) => header.PadLeft(header.Length + ((width - header.Length) / 2)).PadRight(width);
}
