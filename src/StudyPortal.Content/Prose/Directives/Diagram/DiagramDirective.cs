using StudyPortal.Content.Lessons;

namespace StudyPortal.Content.Prose.Directives.Diagram;

/// <summary><c>:::diagram slug</c></summary>
internal sealed class DiagramDirective(DirectiveLine opening) : SlugDirective(opening)
{
    public override LessonBlock? Block => Slug is { } slug ? new DiagramBlock(slug) : null;

    protected override ProseReference Reference(int line, string slug) => new DiagramReference(line, slug);
}
