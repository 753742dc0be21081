using Markdig.Syntax;
using StudyPortal.Content.Lessons;
using StudyPortal.Content.Prose.Directives;

namespace StudyPortal.Content.Prose;

/// <summary>Draws a text as blocks: prose, and between it what a page puts in itself.</summary>
internal static class LessonBlockWriter
{
    public static IReadOnlyList<LessonBlock> Write(MarkdownDocument document, ProseContext context)
    {
        var blocks = new List<LessonBlock>();
        using var html = new StringWriter { NewLine = "\n" };
        var renderer = Dialect.RendererFor(html, context);
        foreach (var child in document)
        {
            if (child is not EmbedDirective embed)
            {
                renderer.Render(child);
                continue;
            }
            Flush(html, blocks);
            if (embed.Block is { } block)
                blocks.Add(block);
        }
        Flush(html, blocks);
        return blocks;
    }

    private static void Flush(StringWriter html, List<LessonBlock> blocks)
    {
        var text = html.ToString().Trim('\n');
        html.GetStringBuilder().Clear();
        if (text.Length > 0)
            blocks.Add(new ProseBlock(text));
    }
}
