using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace StudyPortal.Content.Prose.Directives.Terms;

/// <summary>Draws a term: a link to the glossary, described by a card that the style sheet shows on hover and focus.</summary>
internal sealed class TermRenderer : HtmlObjectRenderer<TermInline>
{
    protected override void Write(HtmlRenderer renderer, TermInline term)
    {
        if (term is not { Entry: { } entry, CardId: { } card })
        {
            WriteWords(renderer, term);
            return;
        }
        renderer.Write("<a class=\"term\" href=\"/glossary#").WriteEscape(entry.Slug);
        renderer.Write("\" aria-describedby=\"").WriteEscape(card).Write("\">");
        WriteWords(renderer, term);
        renderer.Write("</a>");
        renderer.Write("<span role=\"tooltip\" class=\"term-card\" id=\"").WriteEscape(card).Write("\">");
        renderer.WriteEscape(entry.DefinitionText).Write("</span>");
    }

    private static void WriteWords(HtmlRenderer renderer, TermInline term)
    {
        if (term.IsCode)
            renderer.Write("<code>").WriteEscape(term.Words).Write("</code>");
        else
            renderer.WriteEscape(term.Words);
    }
}
