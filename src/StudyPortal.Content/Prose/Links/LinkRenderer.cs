using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using StudyPortal.Content.Prose.Text;

namespace StudyPortal.Content.Prose.Links;

/// <summary>Draws links and images. One without an address was refused: its words stay.</summary>
internal sealed class LinkRenderer : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        if (link.IsImage)
            WriteImage(renderer, link);
        else if (link.Url is null)
            renderer.WriteChildren(link);
        else
            WriteLink(renderer, link, link.Url);
    }

    private static void WriteLink(HtmlRenderer renderer, LinkInline link, string url)
    {
        renderer.Write("<a href=\"").WriteEscapeUrl(url).Write('"');
        WriteTitle(renderer, link);
        if (LinkAddress.IsWeb(url))
            renderer.Write(" rel=\"noopener\"");
        renderer.Write('>');
        renderer.WriteChildren(link);
        renderer.Write("</a>");
    }

    private static void WriteImage(HtmlRenderer renderer, LinkInline image)
    {
        var alt = PlainText.Of(image);
        if (image.Url is null)
        {
            renderer.WriteEscape(alt);
            return;
        }
        renderer.Write("<img src=\"").WriteEscapeUrl(image.Url).Write("\" alt=\"").WriteEscape(alt).Write('"');
        WriteTitle(renderer, image);
        renderer.Write(" loading=\"lazy\" decoding=\"async\">");
    }

    private static void WriteTitle(HtmlRenderer renderer, LinkInline link)
    {
        if (!string.IsNullOrEmpty(link.Title))
            renderer.Write(" title=\"").WriteEscape(link.Title).Write('"');
    }
}
