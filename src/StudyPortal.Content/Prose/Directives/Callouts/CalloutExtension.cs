using Markdig;
using Markdig.Renderers;

namespace StudyPortal.Content.Prose.Directives.Callouts;

/// <summary><c>&gt; [!NOTE]</c> and its like.</summary>
internal sealed class CalloutExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, new CalloutParser());

    // First, since the renderer of quotes would take a callout as well.
    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.Insert(0, new CalloutRenderer());
}
