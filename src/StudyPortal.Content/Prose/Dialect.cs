using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using StudyPortal.Content.Prose.Code;
using StudyPortal.Content.Prose.Directives;
using StudyPortal.Content.Prose.Directives.Callouts;
using StudyPortal.Content.Prose.Directives.Terms;
using StudyPortal.Content.Prose.Footnotes;
using StudyPortal.Content.Prose.Headings;
using StudyPortal.Content.Prose.Links;
using StudyPortal.Content.Prose.Lists;
using StudyPortal.Content.Prose.Tables;
using StudyPortal.Content.Prose.Text;

namespace StudyPortal.Content.Prose;

/// <summary>The Markdown of the portal: what is read as what, and how each thing is drawn. Safe to use from many threads.</summary>
internal static class Dialect
{
    /// <summary>Some Markdown takes time that grows with the square of its length; a lesson has about 15,000 characters.</summary>
    private const int MostCharacters = 100_000;

    private const int DeepestNesting = 128;

    private static readonly MarkdownPipeline Pipeline = Build();

    /// <summary>Reads a text. One that is too long or too deeply nested gives an empty document and a finding.</summary>
    public static MarkdownDocument Parse(string markdown, ProseNotes notes)
    {
        if (markdown.Length > MostCharacters)
        {
            notes.FindOnLine(0, $"a text of {markdown.Length} characters; split it, {MostCharacters} is the most");
            return [];
        }
        if (TryParse(CleanText.Of(markdown, notes)) is { } document)
            return document;
        notes.FindOnLine(0, $"quotes, lists, brackets or emphasis nested more than {DeepestNesting} deep; look for a bracket or star that is never closed");
        return [];
    }

    private static MarkdownDocument? TryParse(string markdown)
    {
        try
        {
            var document = Markdown.Parse(markdown, Pipeline);
            return Nesting.IsDeeperThan(document, DeepestNesting) ? null : document;
        }
        // Markdig has no other way to say that its own limit was reached, which it does not measure everywhere.
        catch (ArgumentException exception) when (exception.Message.Contains("too deeply nested", StringComparison.Ordinal))
        {
            return null;
        }
    }

    /// <summary>A renderer for one text.</summary>
    public static HtmlRenderer RendererFor(TextWriter writer, ProseContext context)
    {
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        // What was parsed is no deeper than that; the renderer counts in its own way and must not be the first to give up.
        renderer.MaximumNestingDepth = 4 * DeepestNesting;
        renderer.ObjectRenderers.Replace<Markdig.Renderers.Html.HeadingRenderer>(new Headings.HeadingRenderer(context.PagePath));
        renderer.ObjectRenderers.Replace<CodeBlockRenderer>(new CodeRenderer());
        renderer.ObjectRenderers.Replace<LinkInlineRenderer>(new LinkRenderer());
        renderer.ObjectRenderers.Replace<AutolinkInlineRenderer>(new AutolinkRenderer());
        renderer.ObjectRenderers.Replace<HtmlTableRenderer>(new TableRenderer());
        renderer.ObjectRenderers.Replace<HtmlTaskListRenderer>(new TaskRenderer());
        renderer.ObjectRenderers.Replace<HtmlFootnoteGroupRenderer>(new FootnoteGroupRenderer(context.IdPrefix));
        renderer.ObjectRenderers.Replace<HtmlFootnoteLinkRenderer>(new FootnoteLinkRenderer(context.IdPrefix, context.PagePath));
        return renderer;
    }

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder { PreciseSourceLocation = true, MaximumNestingDepth = DeepestNesting }
            .DisableHtml()
            .UsePipeTables(new PipeTableOptions { UseHeaderForColumnCount = true })
            .UseTaskLists()
            .UseFootnotes()
            .UseAutoLinks(new AutoLinkOptions { UseHttpsForWWWLinks = true });
        builder.Extensions.Add(new HeadingExtension());
        builder.Extensions.Add(new CalloutExtension());
        builder.Extensions.Add(new TermExtension());
        builder.Extensions.Add(new DirectiveExtension());
        return builder.Build();
    }
}
