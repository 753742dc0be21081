using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace StudyPortal.Content.Prose.Footnotes;

/// <summary>Draws the notes at the end of a text.</summary>
/// <param name="prefix">Begins the ids, so that two texts fit on one page.</param>
internal sealed class FootnoteGroupRenderer(string prefix) : HtmlObjectRenderer<FootnoteGroup>
{
    protected override void Write(HtmlRenderer renderer, FootnoteGroup group)
    {
        if (group.Count == 0)
            return;
        renderer.EnsureLine().WriteLine("<section class=\"footnotes\" aria-label=\"Footnotes\">").WriteLine("<ol>");
        foreach (var note in group.OfType<Footnote>())
        {
            renderer.Write("<li id=\"").WriteEscape(prefix).Write("fn:").Write(note.Order.ToString(CultureInfo.InvariantCulture)).WriteLine("\">");
            renderer.WriteChildren(note);
            renderer.EnsureLine().WriteLine("</li>");
        }
        renderer.WriteLine("</ol>").WriteLine("</section>");
    }
}
