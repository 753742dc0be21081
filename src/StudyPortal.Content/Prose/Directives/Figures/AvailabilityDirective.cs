using StudyPortal.Learning.Figures;

namespace StudyPortal.Content.Prose.Directives.Figures;

/// <summary><c>:::availability 99.9% 1-7</c>: for which share of the time there is quorum where each machine is up for that share.</summary>
internal sealed class AvailabilityDirective(DirectiveLine opening) : FigureDirective(opening)
{
    protected override FigureTable? Compute(ProseNotes notes)
    {
        if (Words is [var up, var sizes]
            && FigureArguments.Percent(up) is >= QuorumFigures.LeastUp and <= QuorumFigures.MostUp and var percent
            && FigureArguments.Range(sizes) is { First: >= 1, Last: <= QuorumFigures.MostMembers } range)
        {
            return QuorumFigures.TimeWithQuorum(percent, range.First, range.Last);
        }

        notes.Find(
            this,
            string.Create(
                null,
                $"{Unreadable}; write {Fence}{Name}, a share from {QuorumFigures.LeastUp}% to {QuorumFigures.MostUp}% and sizes from 1 to {QuorumFigures.MostMembers}, such as 99.9% 1-7"));
        return null;
    }
}
