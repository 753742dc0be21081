using StudyPortal.Content.Lessons;

namespace StudyPortal.Content.Prose.Directives.Lab;

/// <summary><c>:::lab slug</c></summary>
internal sealed class LabDirective(DirectiveLine opening) : SlugDirective(opening)
{
    public override LessonBlock? Block => Slug is { } slug ? new LabBlock(slug) : null;

    protected override ProseReference Reference(int line, string slug) => new LabReference(line, slug);
}
