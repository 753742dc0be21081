using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace StudyPortal.Content.Prose.Headings;

/// <summary>Headings with a link to themselves.</summary>
internal sealed class HeadingExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        if (pipeline.BlockParsers.Find<ParagraphBlockParser>() is { } paragraphs)
            paragraphs.Closed += CountFromFirstLine;
    }

    // The renderer needs to know the page, so it is set up with the text.
    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    // Markdig gives an underlined heading, and all that is in it, the line of the underline.
    private static void CountFromFirstLine(BlockProcessor processor, Block block)
    {
        if (block is HeadingBlock { IsSetext: true } heading)
            heading.Line -= heading.Lines.Count;
    }
}
