using Markdig.Syntax;

namespace StudyPortal.Content.Prose.Directives.Steps;

/// <summary><c>:::steps</c> around one numbered list.</summary>
internal sealed class StepsDirective(DirectiveLine opening) : DirectiveBlock(opening)
{
    public override void Examine(ProseNotes notes)
    {
        base.Examine(notes);
        ExpectNoArgument(notes);
        if (this is not [ListBlock { IsOrdered: true }])
            notes.Find(this, $"{Fence}steps holds one numbered list and nothing else: lines such as '1. Stop the kubelet.'");
    }
}
