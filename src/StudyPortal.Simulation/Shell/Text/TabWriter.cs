using System.Text;

namespace StudyPortal.Simulation.Shell.Text;

/// <summary>Aligns cells that are parted by tabs, as Go's text/tabwriter does: lines below each other that have a cell in a column share its width.</summary>
/// <param name="minWidth">The least width of a cell with its padding.</param>
/// <param name="padding">Spaces after the widest cell.</param>
internal sealed class TabWriter(int minWidth, int padding)
{
    private readonly List<string[]> _lines = [];

    /// <summary>As tables of <c>kubectl get</c> are written.</summary>
    public static TabWriter ForTables() => new(6, 3);

    /// <summary>As <c>kubectl describe</c> writes.</summary>
    public static TabWriter ForDescriptions() => new(0, 2);

    /// <summary>Adds a line, or several that are parted by <c>\n</c>.</summary>
    public void Add(string line)
    {
        foreach (var part in line.Split('\n'))
            _lines.Add(part.Split('\t'));
    }

    /// <summary>Adds a line of these cells.</summary>
    public void AddRow(IEnumerable<string> cells) => _lines.Add([.. cells]);

    /// <summary>The aligned lines, each with a line break.</summary>
    public override string ToString()
    {
        var widths = _lines.ConvertAll(_ => new List<int>());
        Measure(widths, 0, _lines.Count, 0);
        var text = new StringBuilder();
        for (var line = 0; line < _lines.Count; line++)
        {
            for (var column = 0; column < _lines[line].Length; column++)
            {
                var cell = _lines[line][column];
                text.Append(cell);
                if (column < _lines[line].Length - 1)
                    text.Append(' ', Math.Max(widths[line][column] - cell.Length, 0));
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Finds the blocks of lines from first up to last that have a cell in a column which a tab ends.</summary>
    private void Measure(List<List<int>> widths, int first, int last, int column)
    {
        for (var line = first; line < last; line++)
        {
            if (_lines[line].Length <= column + 1)
                continue;

            var end = line;
            var width = minWidth;
            for (; end < last && _lines[end].Length > column + 1; end++)
                width = Math.Max(width, _lines[end][column].Length + padding);
            for (var inside = line; inside < end; inside++)
                widths[inside].Add(width);
            Measure(widths, line, end, column + 1);
            line = end - 1;
        }
    }
}
