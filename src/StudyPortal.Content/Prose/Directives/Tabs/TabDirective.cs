namespace StudyPortal.Content.Prose.Directives.Tabs;

/// <summary><c>:::tab Label</c>: one variant.</summary>
internal sealed class TabDirective(DirectiveLine opening) : DirectiveBlock(opening)
{
    public override void Examine(ProseNotes notes)
    {
        base.Examine(notes);
        if (Argument.Length == 0)
            notes.Find(this, $"{Fence}tab needs a label after its name");
        if (Parent is not TabsDirective)
            notes.Find(this, $"{Fence}tab stands outside tabs; put {Fence}:tabs before the first one and {Fence}: after the last");
    }
}
