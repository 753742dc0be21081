using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace StudyPortal.Content.Prose.Directives.Callouts;

/// <summary>Turns a quote into a callout where its first line is <c>[!KIND]</c>. (After Markdig's AlertInlineParser.)</summary>
internal sealed class CalloutParser : InlineParser
{
    private const int LongestMark = 40;

    public CalloutParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '!' || QuoteAround(processor) is not { } quote || ReadMark(slice) is not { } mark)
            return false;
        slice.Start += mark.Length + "[!]".Length;
        slice.TrimStart();

        var callout = new CalloutBlock(mark) { Span = quote.Span, Line = quote.Line, Column = quote.Column };
        quote.ReplaceBy(callout);
        processor.ReplaceParentContainer(quote, callout);
        return true;
    }

    private static QuoteBlock? QuoteAround(InlineProcessor processor)
        => processor.Block is ParagraphBlock { Inline.FirstChild: null } paragraph
            && paragraph.Parent is QuoteBlock quote and not CalloutBlock && quote[0] == paragraph ? quote : null;

    /// <summary>The word of a mark that has a line to itself.</summary>
    private static string? ReadMark(StringSlice slice)
    {
        var text = slice.AsSpan()["[!".Length..];
        var length = 0;
        while (length < Math.Min(text.Length, LongestMark) && char.IsAsciiLetter(text[length]))
            length++;
        if (length == 0 || length == text.Length || text[length] != ']')
            return null;
        var rest = text[(length + 1)..].TrimStart(" \t");
        return rest.IsEmpty || rest[0] is '\r' or '\n' ? text[..length].ToString() : null;
    }
}
