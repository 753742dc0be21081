using System.Text;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using StudyPortal.Content.Lessons;
using StudyPortal.Content.Prose.Directives;
using StudyPortal.Content.Prose.Directives.Tabs;

namespace StudyPortal.Content.Prose.Text;

/// <summary>Cuts a text at its headings, for search. The first section is what stands before the first heading, and may be empty.</summary>
internal sealed class SectionCutter
{
    private readonly List<LessonSection> _sections = [];
    private readonly StringBuilder _prose = new();
    private readonly StringBuilder _code = new();
    private string _heading = "";
    private string? _anchor;

    private SectionCutter()
    {
    }

    public static IReadOnlyList<LessonSection> Cut(MarkdownDocument document)
    {
        var cutter = new SectionCutter();
        cutter.Visit(document);
        cutter.Finish();
        return cutter._sections;
    }

    private void Visit(ContainerBlock container)
    {
        foreach (var block in container)
            Visit(block);
    }

    private void Visit(Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                Finish();
                _heading = PlainText.Of(heading.Inline);
                _anchor = heading.TryGetAttributes()?.Id;
                break;
            case CodeBlock code:
                _code.Append(code.Lines.ToString()).Append('\n');
                break;
            case LeafBlock leaf:
                PlainText.Append(_prose, leaf.Inline);
                PlainText.AppendGap(_prose);
                break;
            case EmbedDirective:
                break;
            case ContainerBlock container:
                if (container is TabDirective tab)
                    _prose.Append(tab.Argument).Append(' ');
                Visit(container);
                break;
        }
    }

    private void Finish()
    {
        _sections.Add(new LessonSection(_heading, _anchor, _prose.ToString().Trim(), _code.ToString().Trim()));
        _prose.Clear();
        _code.Clear();
    }
}
