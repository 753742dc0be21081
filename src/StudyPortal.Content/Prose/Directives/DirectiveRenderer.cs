using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace StudyPortal.Content.Prose.Directives;

/// <summary>Draws the content of a directive that has no look of its own where it stands.</summary>
internal sealed class DirectiveRenderer : HtmlObjectRenderer<DirectiveBlock>
{
    protected override void Write(HtmlRenderer renderer, DirectiveBlock directive)
    {
        if (directive is not EmbedDirective)
            renderer.WriteChildren(directive);
    }
}
