using StudyPortal.Content;
using StudyPortal.Data.Classes;
using StudyPortal.Learning.Classes;

namespace StudyPortal.Web.Features.Classes.Dashboard;

/// <summary>What a look at a class is made of. The board is read under its lock: whoever makes one of these lets it go before the lock ends.</summary>
/// <param name="Members">By name.</param>
public sealed record DashboardSource(Guid Class, ClassBoard Board, Catalogue Catalogue, IReadOnlyList<BoardMember> Members, DateTimeOffset Now, Thresholds Thresholds)
{
    public BoardPlan Plan => Board.Plan;

    /// <summary>Every learner, by name. Somebody who joined a moment ago may not be on the board yet.</summary>
    public IReadOnlyList<LearnerLine> Lines { get; } =
        [.. Members.Where(member => Board.Contains(member.Person)).Select(member => new LearnerLine(member, Board.FiguresOf(member.Person, Now, Thresholds)))];
}
