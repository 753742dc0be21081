using Markdig.Renderers;
using Markdig.Syntax;
using StudyPortal.Content.Prose.Text;

namespace StudyPortal.Content.Prose;

/// <summary>Renders short texts: prompts, options, feedback, definitions. Headings and directives in them are findings.</summary>
public static class FragmentPipeline
{
    /// <summary>Renders paragraphs, lists, tables and code.</summary>
    /// <param name="firstLine">Line of the file on which the text begins, from 1.</param>
    public static ProseFragment Render(string markdown, int firstLine, ProseContext context)
        => Render(markdown, firstLine, context, (renderer, document, _) => renderer.Render(document));

    /// <summary>Renders a single paragraph, without the paragraph's own tag; anything more is a finding.</summary>
    /// <param name="firstLine">Line of the file on which the text begins, from 1.</param>
    public static ProseFragment RenderInline(string markdown, int firstLine, ProseContext context)
        => Render(markdown, firstLine, context, WriteInline);

    private static ProseFragment Render(
        string markdown, int firstLine, ProseContext context, Action<HtmlRenderer, MarkdownDocument, ProseNotes> write)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        ArgumentNullException.ThrowIfNull(context);
        var notes = new ProseNotes(firstLine);
        var document = Dialect.Parse(markdown, notes);
        new Survey(notes, context, isFragment: true).Visit(document);
        using var html = new StringWriter { NewLine = "\n" };
        write(Dialect.RendererFor(html, context), document, notes);
        return new ProseFragment(html.ToString().Trim('\n'), PlainText.Of(document), notes.References, notes.Findings);
    }

    private static void WriteInline(HtmlRenderer renderer, MarkdownDocument document, ProseNotes notes)
    {
        if (document is [ParagraphBlock only])
        {
            renderer.WriteLeafInline(only);
            return;
        }
        renderer.Render(document);
        if (document.Count > 0)
            notes.Find(document[0], "one paragraph of text and nothing else stands here");
    }
}
