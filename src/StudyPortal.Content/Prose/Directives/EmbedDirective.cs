using Markdig.Syntax;
using StudyPortal.Content.Lessons;

namespace StudyPortal.Content.Prose.Directives;

/// <summary>A directive in whose place a page puts something that is not prose. It cuts the lesson, so it stands at the top level only.</summary>
internal abstract class EmbedDirective(DirectiveLine opening) : DirectiveBlock(opening)
{
    /// <summary>What stands here, or null where the directive does not say.</summary>
    public abstract LessonBlock? Block { get; }

    public override void Examine(ProseNotes notes)
    {
        base.Examine(notes);
        if (Parent is not MarkdownDocument)
            notes.Find(this, $"{Fence}{Name} cannot stand inside something else; move it to the left edge, outside lists, quotes and directives");
    }
}
