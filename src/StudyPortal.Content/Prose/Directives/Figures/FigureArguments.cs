using System.Globalization;

namespace StudyPortal.Content.Prose.Directives.Figures;

/// <summary>Reads numbers after the name of a directive. Null where they are none.</summary>
internal static class FigureArguments
{
    /// <summary><c>1-9</c>, or <c>3</c> for both ends.</summary>
    public static (int First, int Last)? Range(string text)
    {
        var hyphen = text.IndexOf('-', StringComparison.Ordinal);
        return Whole(hyphen < 0 ? text : text[..hyphen]) is { } first && Whole(text[(hyphen + 1)..]) is { } last && first <= last ? (first, last) : null;
    }

    /// <summary><c>99.9%</c></summary>
    public static decimal? Percent(string text) => text.EndsWith('%') ? Number(text[..^1]) : null;

    /// <summary><c>5s</c> or <c>500ms</c>, in seconds.</summary>
    public static decimal? Seconds(string text) =>
        text.EndsWith("ms", StringComparison.Ordinal) ? Number(text[..^2]) / 1_000
        : text.EndsWith('s') ? Number(text[..^1])
        : null;

    public static int? Whole(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
