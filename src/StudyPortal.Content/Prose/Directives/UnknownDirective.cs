using StudyPortal.Content.Prose.Text;

namespace StudyPortal.Content.Prose.Directives;

/// <summary>A directive with a name that means nothing; its content is shown as it stands.</summary>
internal sealed class UnknownDirective(DirectiveLine opening) : DirectiveBlock(opening)
{
    public override void Examine(ProseNotes notes)
    {
        if (Name.Length == 0)
            notes.Find(this, $"{Fence} closes nothing; remove it, or give the directive that it should close as few colons");
        else
            notes.Find(this, $"unknown directive {Quoted.Of(Name)}{NearestWord.Hint(Name, DirectiveTable.Names)}");
    }
}
