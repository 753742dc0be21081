using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using StudyPortal.Content.Prose.Text;

namespace StudyPortal.Content.Prose.Tables;

/// <summary>Draws a table inside a box that scrolls by keyboard as well; alignment is a class, since styles inside the text are not allowed.</summary>
internal sealed class TableRenderer : HtmlObjectRenderer<Table>
{
    /// <summary>Key of the table's number in its text: two regions of a page should not have one name.</summary>
    public static readonly object Number = new();

    /// <summary>Key of the caption of a table that was computed.</summary>
    public static readonly object Caption = new();

    protected override void Write(HtmlRenderer renderer, Table table)
    {
        var rows = table.OfType<TableRow>().ToList();
        var head = rows.TakeWhile(row => row.IsHeader).ToList();
        var names = head.SelectMany(row => row.OfType<TableCell>()).Select(PlainText.Of).Where(name => name.Length > 0);
        renderer.EnsureLine().Write("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"");
        var caption = table.GetData(Caption) as string;
        renderer.WriteEscape($"Table {table.GetData(Number)}: {caption ?? string.Join(", ", names)}").WriteLine("\">");
        renderer.WriteLine("<table>");
        if (caption is not null)
            renderer.Write("<caption>").WriteEscape(caption).WriteLine("</caption>");
        WriteRows(renderer, table, "thead", head);
        WriteRows(renderer, table, "tbody", rows[head.Count..]);
        renderer.WriteLine("</table>").WriteLine("</div>");
    }

    private static void WriteRows(HtmlRenderer renderer, Table table, string part, List<TableRow> rows)
    {
        if (rows.Count == 0)
            return;
        renderer.Write('<').Write(part).WriteLine(">");
        foreach (var row in rows)
        {
            renderer.Write("<tr>");
            for (var i = 0; i < row.Count; i++)
                WriteCell(renderer, row.IsHeader, AlignmentOf(table, i), (TableCell)row[i]);
            renderer.WriteLine("</tr>");
        }
        renderer.Write("</").Write(part).WriteLine(">");
    }

    private static void WriteCell(HtmlRenderer renderer, bool isHeader, string alignment, TableCell cell)
    {
        var implicitParagraph = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = true;
        // The corner of a table with names on both sides is empty, and so names nothing.
        var isName = isHeader && PlainText.Of(cell).Length > 0;
        renderer.Write(isName ? "<th scope=\"col\"" : "<td").Write(alignment).Write('>');
        renderer.WriteChildren(cell);
        renderer.Write(isName ? "</th>" : "</td>");
        renderer.ImplicitParagraph = implicitParagraph;
    }

    private static string AlignmentOf(Table table, int column)
        => column >= table.ColumnDefinitions.Count ? "" : table.ColumnDefinitions[column].Alignment switch
        {
            TableColumnAlign.Center => " class=\"align-center\"",
            TableColumnAlign.Right => " class=\"align-right\"",
            _ => "",
        };
}
