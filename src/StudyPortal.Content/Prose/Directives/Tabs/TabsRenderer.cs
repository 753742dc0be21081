using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace StudyPortal.Content.Prose.Directives.Tabs;

/// <summary>Draws tabs as radio buttons: they work by keyboard and without script, and on paper all of them are there.</summary>
internal sealed class TabsRenderer : HtmlObjectRenderer<TabsDirective>
{
    protected override void Write(HtmlRenderer renderer, TabsDirective tabs)
    {
        foreach (var stray in tabs.Where(child => child is not TabDirective))
            renderer.Write(stray);
        renderer.EnsureLine().WriteLine("<fieldset class=\"tabs\">");
        renderer.Write("<legend class=\"visually-hidden\">Choose: ");
        renderer.WriteEscape(string.Join(", ", tabs.Tabs.Select(tab => tab.Argument)));
        renderer.WriteLine("</legend>");
        var number = 0;
        foreach (var tab in tabs.Tabs)
            Write(renderer, tabs.Id, ++number, tab);
        renderer.WriteLine("</fieldset>");
    }

    // Radio, label and panel follow one another, so that `:checked + label + div` finds the panel for any number of tabs.
    private static void Write(HtmlRenderer renderer, string group, int number, TabDirective tab)
    {
        var id = $"{group}:{number}";
        renderer.Write("<input class=\"tab-choice\" type=\"radio\" name=\"").WriteEscape(group);
        renderer.Write("\" id=\"").WriteEscape(id).Write(number == 1 ? "\" checked>" : "\">");
        renderer.Write("<label class=\"tab-label\" for=\"").WriteEscape(id).Write("\">").WriteEscape(tab.Argument).WriteLine("</label>");
        renderer.WriteLine("<div class=\"tab-panel\">");
        renderer.WriteChildren(tab);
        renderer.EnsureLine().WriteLine("</div>");
    }
}
