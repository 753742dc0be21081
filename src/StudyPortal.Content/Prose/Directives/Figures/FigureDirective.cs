using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StudyPortal.Content.Prose.Tables;
using StudyPortal.Content.Prose.Text;
using StudyPortal.Learning.Figures;

namespace StudyPortal.Content.Prose.Directives.Figures;

/// <summary>A directive in whose place a computed table stands. It becomes a table of the text, so that it is drawn, numbered and searched as one.</summary>
internal abstract class FigureDirective(DirectiveLine opening) : DirectiveBlock(opening)
{
    /// <summary>The table that the argument asks for, or null with a finding.</summary>
    protected abstract FigureTable? Compute(ProseNotes notes);

    /// <summary>What stands after the name, word by word.</summary>
    protected string[] Words => Argument.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>How a finding about the argument begins.</summary>
    protected string Unreadable => Argument.Length == 0 ? $"{Fence}{Name} needs an argument" : $"cannot read {Quoted.Of(Argument)}";

    public override void Examine(ProseNotes notes)
    {
        base.Examine(notes);
        if (Count > 0)
            notes.Find(this[0], $"{Fence}{Name} holds no text; move this behind its closing {Fence}");
        else if (Compute(notes) is { } figures)
            Add(Draw(figures));
    }

    private Table Draw(FigureTable figures)
    {
        var table = new Table { Line = Line, Column = Column, Span = Span };
        table.SetData(TableRenderer.Caption, figures.Caption);
        table.ColumnDefinitions.AddRange(figures.Columns.Select(column => new TableColumnDefinition { Alignment = column.IsNumber ? TableColumnAlign.Right : null }));
        table.Add(Row(figures.Columns.Select(column => column.Title), isHeader: true));
        foreach (var row in figures.Rows)
            table.Add(Row(row, isHeader: false));
        return table;
    }

    private TableRow Row(IEnumerable<string> cells, bool isHeader)
    {
        var row = new TableRow { Line = Line, IsHeader = isHeader };
        foreach (var cell in cells)
            row.Add(new TableCell { new ParagraphBlock { Line = Line, Inline = Inlines(cell) } });
        return row;
    }

    // Every other piece between backticks is code.
    private static ContainerInline Inlines(string cell)
    {
        var inlines = new ContainerInline();
        foreach (var (index, piece) in cell.Split('`').Index().Where(piece => piece.Item.Length > 0))
            inlines.AppendChild(index % 2 == 0 ? new LiteralInline(piece) : new CodeInline(piece));
        return inlines;
    }
}
