using StudyPortal.Content.Prose.Text;

namespace StudyPortal.Content.Prose.Directives;

/// <summary>A directive that names one thing by its slug and holds nothing.</summary>
internal abstract class SlugDirective(DirectiveLine opening) : EmbedDirective(opening)
{
    /// <summary>The slug, or null where it is missing or is none.</summary>
    protected string? Slug => SlugText.IsSlug(Argument) ? Argument : null;

    /// <summary>What to note of a good slug.</summary>
    protected abstract ProseReference Reference(int line, string slug);

    public override void Examine(ProseNotes notes)
    {
        base.Examine(notes);
        if (Argument.Length == 0)
            notes.Find(this, $"{Fence}{Name} needs a slug after its name");
        else if (Slug is null)
            notes.Find(this, $"{Quoted.Of(Argument)} is not a slug; write lower-case letters, digits and single hyphens");
        else
            notes.Refer(Reference(notes.LineOf(this), Slug));
        if (Count > 0)
            notes.Find(this[0], $"{Fence}{Name} holds no text; move this behind its closing {Fence}");
    }
}
