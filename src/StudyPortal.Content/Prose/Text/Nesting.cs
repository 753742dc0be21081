using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StudyPortal.Content.Prose.Text;

/// <summary>Measures how deep a parsed text is, without calling itself, so that everything after it may.</summary>
internal static class Nesting
{
    public static bool IsDeeperThan(MarkdownDocument document, int limit)
    {
        var waiting = new Stack<(MarkdownObject Node, int Depth)>();
        waiting.Push((document, 0));
        while (waiting.TryPop(out var next))
        {
            if (next.Depth > limit)
                return true;
            switch (next.Node)
            {
                case ContainerBlock container:
                    foreach (var child in container)
                        waiting.Push((child, next.Depth + 1));
                    break;
                case LeafBlock { Inline: { } inlines }:
                    waiting.Push((inlines, next.Depth + 1));
                    break;
                case ContainerInline inlines:
                    // Brackets that were never closed hold all that follows, so a flat line can be deep.
                    for (var child = inlines.FirstChild; child is not null; child = child.NextSibling)
                    {
                        if (child is ContainerInline)
                            waiting.Push((child, next.Depth + 1));
                    }
                    break;
            }
        }
        return false;
    }
}
