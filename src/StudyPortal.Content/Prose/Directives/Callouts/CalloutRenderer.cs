using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace StudyPortal.Content.Prose.Directives.Callouts;

/// <summary>Draws a callout: a title, so that its meaning does not hang on a colour, and the text. A myth has two parts.</summary>
internal sealed class CalloutRenderer : HtmlObjectRenderer<CalloutBlock>
{
    protected override void Write(HtmlRenderer renderer, CalloutBlock callout)
    {
        var implicitParagraph = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = false;
        renderer.EnsureLine().Write("<div class=\"callout callout-").Write(callout.Kind.ToString().ToLowerInvariant()).WriteLine("\" role=\"note\">");
        if (callout.Kind == CalloutKind.Myth)
        {
            WritePart(renderer, "myth-belief", "Common belief", callout.Take(1));
            WritePart(renderer, "myth-truth", "What is true", callout.Skip(1));
        }
        else
        {
            WriteTitled(renderer, callout.Kind.ToString(), callout);
        }
        renderer.WriteLine("</div>");
        renderer.ImplicitParagraph = implicitParagraph;
    }

    private static void WritePart(HtmlRenderer renderer, string part, string title, IEnumerable<Block> blocks)
    {
        renderer.Write("<div class=\"").Write(part).WriteLine("\">");
        WriteTitled(renderer, title, blocks);
        renderer.WriteLine("</div>");
    }

    private static void WriteTitled(HtmlRenderer renderer, string title, IEnumerable<Block> blocks)
    {
        renderer.Write("<p class=\"callout-title\">").Write(title).WriteLine("</p>");
        foreach (var block in blocks)
            renderer.Write(block);
        renderer.EnsureLine();
    }
}
