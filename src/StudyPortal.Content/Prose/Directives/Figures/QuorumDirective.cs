using StudyPortal.Learning.Figures;

namespace StudyPortal.Content.Prose.Directives.Figures;

/// <summary><c>:::quorum 1-9</c>: members, quorum and tolerance.</summary>
internal sealed class QuorumDirective(DirectiveLine opening) : FigureDirective(opening)
{
    protected override FigureTable? Compute(ProseNotes notes)
    {
        if (Words is [var sizes] && FigureArguments.Range(sizes) is { First: >= 1, Last: <= QuorumFigures.MostMembers } range)
            return QuorumFigures.Tolerance(range.First, range.Last);
        notes.Find(this, $"{Unreadable}; write {Fence}{Name} and sizes from 1 to {QuorumFigures.MostMembers}, such as 1-7");
        return null;
    }
}
