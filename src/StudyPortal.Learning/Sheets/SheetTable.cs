using StudyPortal.Learning.Generators.Sketching;

namespace StudyPortal.Learning.Sheets;

/// <summary>One table of a cheat sheet.</summary>
/// <param name="Columns">Plain text; at least two.</param>
/// <param name="RowsHtml">Each as long as <paramref name="Columns"/>; the first cell names the row. Rendered and safe to print.</param>
public sealed record SheetTable(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> RowsHtml)
{
    /// <param name="rows">Text with <c>`code`</c> in it.</param>
    internal static SheetTable Of(string caption, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows) =>
        new(caption, columns, [.. rows.Select(row => (IReadOnlyList<string>)[.. row.Select(Markup.Inline)])]);
}
