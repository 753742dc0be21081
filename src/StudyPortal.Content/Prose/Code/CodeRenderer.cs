using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using StudyPortal.Content.Prose.Code.Highlighting;

namespace StudyPortal.Content.Prose.Code;

/// <summary>Draws a code block line by line; each line ends in its own line feed, so the text of the block is the code.</summary>
internal sealed class CodeRenderer : HtmlObjectRenderer<CodeBlock>
{
    protected override void Write(HtmlRenderer renderer, CodeBlock block)
    {
        var fence = block is FencedCodeBlock fenced ? CodeFence.Read(fenced.Info, fenced.Arguments) : CodeFence.Read(null, null);
        renderer.EnsureLine();
        if (fence.Language == Languages.Mermaid)
            WriteMermaid(renderer, block, fence);
        else
            WriteCode(renderer, block, fence);
    }

    private static void WriteMermaid(HtmlRenderer renderer, CodeBlock block, CodeFence fence)
    {
        renderer.WriteLine("<figure class=\"mermaid-figure\">");
        WriteTitle(renderer, fence);
        renderer.Write("<pre class=\"mermaid-source\" tabindex=\"0\">");
        foreach (var line in CodeLines.Of(block))
        {
            renderer.WriteEscape(line.Slice.AsSpan());
            renderer.Write('\n');
        }
        renderer.WriteLine("</pre>").WriteLine("</figure>");
    }

    private static void WriteCode(HtmlRenderer renderer, CodeBlock block, CodeFence fence)
    {
        var language = Languages.Names.Contains(fence.Language, StringComparer.Ordinal) ? fence.Language : Languages.Text;
        renderer.Write("<figure class=\"code\" data-language=\"").Write(language).WriteLine("\">");
        WriteTitle(renderer, fence);
        renderer.Write("<pre tabindex=\"0\"><code>");
        var writer = CodeLineWriter.For(language, renderer);
        var number = 0;
        foreach (var line in CodeLines.Of(block))
        {
            renderer.Write(fence.IsMarked(++number) ? "<span class=\"line mark\">" : "<span class=\"line\">");
            writer.Write(line.Slice.AsSpan());
            renderer.Write("\n</span>");
        }
        renderer.WriteLine("</code></pre>").WriteLine("</figure>");
    }

    private static void WriteTitle(HtmlRenderer renderer, CodeFence fence)
    {
        if (fence.Title.Length > 0)
            renderer.Write("<figcaption>").WriteEscape(fence.Title).WriteLine("</figcaption>");
    }
}
