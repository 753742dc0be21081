using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace StudyPortal.Content.Prose.Footnotes;

/// <summary>Draws the number in the text and the way back from the note.</summary>
/// <param name="prefix">Begins the ids, so that two texts fit on one page.</param>
/// <param name="page">Path of the page, for links to it.</param>
internal sealed class FootnoteLinkRenderer(string prefix, string page) : HtmlObjectRenderer<FootnoteLink>
{
    protected override void Write(HtmlRenderer renderer, FootnoteLink link)
    {
        var note = link.Footnote.Order.ToString(CultureInfo.InvariantCulture);
        var mark = link.Index.ToString(CultureInfo.InvariantCulture);
        if (link.IsBackLink)
            renderer.Write(" <a class=\"footnote-back\" href=\"").WriteEscape(page).Write("#").WriteEscape(prefix).Write($"fnref:{mark}\" aria-label=\"Back to the text\">↩</a>");
        else
            renderer.Write("<sup class=\"footnote-mark\"><a id=\"").WriteEscape(prefix).Write($"fnref:{mark}\" href=\"")
                .WriteEscape(page).Write("#").WriteEscape(prefix).Write($"fn:{note}\" aria-label=\"Footnote {note}\">{note}</a></sup>");
    }
}
