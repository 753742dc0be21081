using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace StudyPortal.Content.Prose.Directives.Terms;

/// <summary>Reads <c>[[term|words]]</c> before links and table cells see its brackets and its bar.</summary>
internal sealed class TermParser : InlineParser
{
    private const int LongestTerm = 200;

    public TermParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '[')
            return false;
        var inside = slice.AsSpan()["[[".Length..];
        inside = inside[..Math.Min(inside.Length, LongestTerm)];
        var end = inside.IndexOfAny('[', ']');
        if (end <= 0 || end + 1 >= inside.Length || inside[end] != ']' || inside[end + 1] != ']')
            return false;

        var parts = inside[..end].ToString().Split('|', 2);
        var term = OneLine(parts[0]);
        if (term.Length == 0)
            return false;
        var words = parts.Length > 1 ? OneLine(parts[1]) : "";
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        var length = end + "[[]]".Length;
        processor.Inline = new TermInline(term, words.Length > 0 ? words : null)
        {
            Line = line,
            Column = column,
            Span = new SourceSpan(start, start + length - 1),
        };
        slice.Start += length;
        return true;
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
