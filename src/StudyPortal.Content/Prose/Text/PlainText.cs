using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StudyPortal.Content.Prose.Directives.Terms;

namespace StudyPortal.Content.Prose.Text;

/// <summary>The words of a piece of Markdown, without its marks.</summary>
internal static class PlainText
{
    /// <summary>The words of a heading, a paragraph or a table cell, on one line.</summary>
    public static string Of(ContainerBlock block)
    {
        var text = new StringBuilder();
        Append(text, block);
        return text.ToString().Trim();
    }

    /// <summary>The words of a run of inlines, on one line.</summary>
    public static string Of(ContainerInline? inlines)
    {
        var text = new StringBuilder();
        Append(text, inlines);
        return text.ToString().Trim();
    }

    /// <summary>Appends the words of inlines; a line break is a space.</summary>
    public static void Append(StringBuilder text, ContainerInline? inlines)
    {
        for (var inline = inlines?.FirstChild; inline is not null; inline = inline.NextSibling)
            Append(text, inline);
    }

    private static void Append(StringBuilder text, ContainerBlock block)
    {
        foreach (var child in block)
        {
            if (child is ContainerBlock container)
                Append(text, container);
            else if (child is LeafBlock { Inline: { } inlines })
                Append(text, inlines);
            AppendGap(text);
        }
    }

    /// <summary>Parts one block from the next by a single space.</summary>
    public static void AppendGap(StringBuilder text)
    {
        if (text is [.., not ' '])
            text.Append(' ');
    }

    /// <summary>Appends the words of one inline.</summary>
    public static void Append(StringBuilder text, Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                text.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                text.Append(code.Content);
                break;
            case LineBreakInline:
                text.Append(' ');
                break;
            case HtmlEntityInline entity:
                text.Append(entity.Transcoded.AsSpan());
                break;
            case AutolinkInline address:
                text.Append(address.Url);
                break;
            case TermInline term:
                text.Append(term.Words);
                break;
            case FootnoteLink:
                break;
            case DelimiterInline delimiter:
                text.Append(delimiter.ToLiteral());
                Append(text, (ContainerInline)delimiter);
                break;
            case ContainerInline container:
                Append(text, container);
                break;
        }
    }
}
