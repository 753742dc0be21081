using StudyPortal.Content.Findings;
using StudyPortal.Content.Yaml;
using StudyPortal.Learning.Questions;

namespace StudyPortal.Content.Questions;

/// <summary>Understands a table to complete: <c>columns</c>, and <c>rows</c> whose cells are texts, or maps that say what is asked there.</summary>
internal sealed class TableReader(QuestionParts parts)
{
    private const int FewestColumns = 2;
    private const int MostColumns = 5;
    private const int MostRows = 10;

    private readonly FindingList _findings = parts.Findings;
    private readonly GapReader _gaps = new(parts);
    private readonly List<Gap> _found = [];

    public TableToComplete Read(QuestionHead head, YamlFields fields)
    {
        var columns = fields.Texts("columns");
        var rows = fields.List("rows");
        if (columns.Count is < FewestColumns or > MostColumns)
            _findings.Error(fields.LineOf("columns"), string.Create(null, $"the table has {columns.Count} columns; write {FewestColumns} to {MostColumns}"));
        if (rows.Count > MostRows)
            _findings.Error(fields.LineOf("rows"), string.Create(null, $"the table has {rows.Count} rows; write at most {MostRows}"));
        var cells = rows.Select(row => ReadRow(head, row, columns)).ToList();
        if (_found.Count == 0)
            _findings.Error(fields.LineOf("rows"), "the table has no cell to fill in; write one as a map, such as {answer: 3}");
        return new TableToComplete(head, [.. columns.Select(parts.Fragments.RenderInline)], cells, _found);
    }

    private List<TableCell> ReadRow(QuestionHead head, YamlNode node, IReadOnlyList<Placed<string>> columns)
    {
        if (node is not YamlList row || row.Items.Count != columns.Count)
        {
            _findings.Error(node.Line, string.Create(null, $"a row is a list of {columns.Count} cells, one for each column"));
            return [];
        }

        if (row.Items[0] is not YamlScalar { Text: var name } || string.IsNullOrWhiteSpace(name))
        {
            _findings.Error(node.Line, "the first cell of a row is its name; write a text");
            return [];
        }

        return [.. row.Items.Zip(columns, (cell, column) => ReadCell(head, cell, $"{Plain(columns[0].Value)} {Plain(name)}: {Plain(column.Value)}"))];
    }

    private TableCell ReadCell(QuestionHead head, YamlNode node, string name)
    {
        if (node is YamlScalar text)
            return new GivenCell(parts.Fragments.RenderInline(text.Text, text.Line));
        if (_gaps.Read(head, name, node) is not { } asked)
            return new GivenCell("");
        _found.Add(new Gap(name, asked));
        return new OpenCell(_found.Count - 1);
    }

    private static string Plain(string markdown) => markdown.Replace("`", "", StringComparison.Ordinal).Replace("*", "", StringComparison.Ordinal);
}
