using System.Globalization;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace StudyPortal.Content.Prose.Headings;

/// <summary>Draws a heading with a link to itself that can be copied.</summary>
/// <param name="page">Path of the page, for that link.</param>
internal sealed class HeadingRenderer(string page) : HtmlObjectRenderer<HeadingBlock>
{
    private const int TopLevel = 2;
    private const int DeepestLinked = 3;

    protected override void Write(HtmlRenderer renderer, HeadingBlock heading)
    {
        // The page has its own level 1.
        var level = Math.Max(heading.Level, TopLevel);
        var tag = level.ToString(CultureInfo.InvariantCulture);
        var id = heading.TryGetAttributes()?.Id;
        renderer.EnsureLine().Write("<h").Write(tag);
        if (id is not null)
            renderer.Write(" id=\"").WriteEscape(id).Write("\"");
        renderer.Write(">");
        renderer.WriteLeafInline(heading);
        // Hidden from screen readers and the tab order: "on this page" has the same link, and a heading is not read twice.
        if (id is not null && level <= DeepestLinked)
            renderer.Write("<a class=\"anchor\" href=\"").WriteEscape(page).Write("#").WriteEscape(id).Write("\" aria-hidden=\"true\" tabindex=\"-1\"></a>");
        renderer.Write("</h").Write(tag).WriteLine(">");
    }
}
