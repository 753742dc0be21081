using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace StudyPortal.Content.Prose.Links;

/// <summary>Draws <c>&lt;https://…&gt;</c>; as words where its address was refused.</summary>
internal sealed class AutolinkRenderer : HtmlObjectRenderer<AutolinkInline>
{
    /// <summary>Key of the judged address.</summary>
    public static readonly object Address = new();

    protected override void Write(HtmlRenderer renderer, AutolinkInline link)
    {
        if (link.GetData(Address) is not string address)
        {
            renderer.WriteEscape(link.Url);
            return;
        }
        renderer.Write("<a href=\"").WriteEscapeUrl(address).Write(LinkAddress.IsWeb(address) ? "\" rel=\"noopener\">" : "\">");
        renderer.WriteEscape(link.Url).Write("</a>");
    }
}
