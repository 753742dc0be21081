namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>Columns as Go's text/tabwriter lays them out with a least width of 8 and three spaces between.</summary>
internal static class FixedTable
{
    private const int Least = 8;

    private const int Padding = 3;

    /// <summary>The lines. Every cell is filled up to its column but the last of a row that <paramref name="isOpen"/> names, as those end without a tab.</summary>
    public static IEnumerable<string> Lines(IReadOnlyList<IReadOnlyList<string>> rows, Func<int, bool> isOpen)
    {
        var columns = rows.Max(row => row.Count);
        var widths = new int[columns];
        for (var column = 0; column < columns; column++)
        {
            widths[column] = Math.Max(Least, rows.Select((row, index) => (row, index))
                .Where(pair => column < pair.row.Count - (isOpen(pair.index) ? 1 : 0))
                .Select(pair => pair.row[column].Length + Padding).DefaultIfEmpty(Least).Max());
        }

        return rows.Select((row, index) => string.Concat(row.Select((cell, column) =>
            isOpen(index) && column == row.Count - 1 ? cell : cell.PadRight(widths[column]))));
    }
}
