using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace StudyPortal.Content.Prose.Directives.Steps;

/// <summary>Draws steps: a list in a box that the style sheet numbers.</summary>
internal sealed class StepsRenderer : HtmlObjectRenderer<StepsDirective>
{
    protected override void Write(HtmlRenderer renderer, StepsDirective steps)
    {
        renderer.EnsureLine().WriteLine("<div class=\"steps\">");
        renderer.WriteChildren(steps);
        renderer.EnsureLine().WriteLine("</div>");
    }
}
