using Markdig;
using Markdig.Renderers;
using StudyPortal.Content.Prose.Directives.Steps;
using StudyPortal.Content.Prose.Directives.Tabs;

namespace StudyPortal.Content.Prose.Directives;

/// <summary>Everything that begins with <c>:::</c>.</summary>
internal sealed class DirectiveExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Insert(0, new DirectiveParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.ObjectRenderers.Add(new StepsRenderer());
        renderer.ObjectRenderers.Add(new TabsRenderer());
        renderer.ObjectRenderers.Add(new DirectiveRenderer());
    }
}
