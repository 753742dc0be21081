using Markdig.Syntax;
using StudyPortal.Content.Prose.Text;

namespace StudyPortal.Content.Prose.Directives;

/// <summary>What stands between <c>:::name argument</c> and its closing <c>:::</c>.</summary>
internal abstract class DirectiveBlock(DirectiveLine opening) : ContainerBlock(opening.Parser)
{
    /// <summary>The word after the colons.</summary>
    public string Name => opening.Name;

    /// <summary>The rest of the opening line; empty where there is none.</summary>
    public string Argument => opening.Argument;

    /// <summary>Colons of the opening line; as many or more close it.</summary>
    public int Colons => opening.Colons;

    /// <summary>Whether its own closing line was met.</summary>
    public bool IsClosed { get; set; }

    /// <summary>Notes what is wrong with this directive, and what it points to.</summary>
    public virtual void Examine(ProseNotes notes)
    {
        if (!IsClosed)
            notes.Find(this, $"{Fence}{Name} is never closed; add a line {Fence} and give an outer directive one colon more than an inner one");
    }

    protected string Fence => new(':', Colons);

    protected void ExpectNoArgument(ProseNotes notes)
    {
        if (Argument.Length > 0)
            notes.Find(this, $"{Fence}{Name} takes nothing after its name; remove {Quoted.Of(Argument)}");
    }
}
