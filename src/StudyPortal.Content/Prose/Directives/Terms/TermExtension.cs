using Markdig;
using Markdig.Renderers;

namespace StudyPortal.Content.Prose.Directives.Terms;

/// <summary>Glossary terms in the text.</summary>
internal sealed class TermExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, new TermParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.Add(new TermRenderer());
}
