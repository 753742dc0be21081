namespace StudyPortal.Web.Features.Statistics;

/// <summary>By which column a table is sorted. In an address: the name of the column, with a minus before it where the largest comes first.</summary>
public sealed record TableOrder(string Column, bool IsDescending)
{
    public static TableOrder Parse(string? text, IEnumerable<string> columns, TableOrder otherwise)
    {
        var (column, isDescending) = text?.StartsWith('-') is true ? (text[1..], true) : (text, false);
        return column is not null && columns.Contains(column, StringComparer.Ordinal) ? new TableOrder(column, isDescending) : otherwise;
    }

    public override string ToString() => IsDescending ? $"-{Column}" : Column;

    /// <summary>The order that a click on the head of a column asks for: figures from the largest, texts from the first; a second click turns it round.</summary>
    public TableOrder Clicked(string column, bool isText) => column == Column ? this with { IsDescending = !IsDescending } : new TableOrder(column, !isText);

    /// <summary>Sorted; what has no figure comes last either way, and equals stay as they were.</summary>
    public IEnumerable<T> Apply<T, TFigure>(IEnumerable<T> rows, Func<T, TFigure?> figure)
        where TFigure : struct
    {
        var known = rows.OrderBy(row => figure(row) is null);
        return IsDescending ? known.ThenByDescending(figure) : known.ThenBy(figure);
    }

    /// <summary>Sorted by a text.</summary>
    public IEnumerable<T> Apply<T>(IEnumerable<T> rows, Func<T, string> text) =>
        IsDescending ? rows.OrderByDescending(text, StringComparer.OrdinalIgnoreCase) : rows.OrderBy(text, StringComparer.OrdinalIgnoreCase);
}
