using Markdig.Extensions.Tables;
using StudyPortal.Content.Prose.Text;

namespace StudyPortal.Content.Prose.Tables;

/// <summary>Numbers the tables of a text and checks that their cells can be read at a glance.</summary>
internal sealed class TableSurvey(ProseNotes notes)
{
    private const int LongestCell = 160;

    private int _tables;

    public void Visit(Table table)
    {
        table.SetData(TableRenderer.Number, ++_tables);
        foreach (var row in table.OfType<TableRow>())
        {
            foreach (var cell in row.OfType<TableCell>())
            {
                if (PlainText.Of(cell).Length is > LongestCell and var length)
                    notes.Find(row, $"a table cell of {length} characters; keep cells under {LongestCell} and move the prose out of the table");
            }
        }
    }
}
