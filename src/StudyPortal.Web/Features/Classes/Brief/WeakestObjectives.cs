using StudyPortal.Learning.Classes;
using StudyPortal.Learning.Mastery;
using StudyPortal.Web.Features.Classes.Boards;

namespace StudyPortal.Web.Features.Classes.Brief;

/// <summary>Finds where learners are weakest.</summary>
internal static class WeakestObjectives
{
    private const int Named = 2;

    /// <summary>Of each learner the titles of the weakest objectives with a level, the weakest first; solid ones are left out.</summary>
    public static Dictionary<Guid, IReadOnlyList<string>> Of(ClassBoard board, BoardView view, IEnumerable<LearnerFigures> learners) =>
        learners.ToDictionary(learner => learner.Learner, learner => Of(board, view, learner.Learner));

    private static IReadOnlyList<string> Of(ClassBoard board, BoardView view, Guid learner) =>
    [
        .. view.Plan.Objectives.Index()
            .Select(objective => (view.Catalogue.Objectives[objective.Index].Title, Cell: board.CellOf(learner, objective.Index, view.Now)))
            .Where(row => row.Cell.Level is MasteryLevel.Shaky or MasteryLevel.Working)
            .OrderBy(row => row.Cell.Strength).Take(Named).Select(row => row.Title),
    ];
}
