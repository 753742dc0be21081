using StudyPortal.Learning.Classes;
using StudyPortal.Learning.Mastery;
using StudyPortal.Web.Features.Classes.Boards;

namespace StudyPortal.Web.Features.Classes.Brief;

/// <summary>Finds what learners should work at first.</summary>
internal static class WeakestObjectives
{
    /// <summary>Of each learner the title of the weakest objective with a level, or null where all of them are solid.</summary>
    public static Dictionary<Guid, string?> Of(ClassBoard board, BoardView view, IEnumerable<LearnerFigures> learners) =>
        learners.ToDictionary(learner => learner.Learner, learner => Of(board, view, learner.Learner));

    private static string? Of(ClassBoard board, BoardView view, Guid learner) =>
        view.Plan.Objectives.Index()
            .Select(objective => (view.Catalogue.Objectives[objective.Index].Title, Cell: board.CellOf(learner, objective.Index, view.Now)))
            .Where(row => row.Cell.Level is MasteryLevel.Shaky or MasteryLevel.Working)
            .OrderBy(row => row.Cell.Strength).Select(row => row.Title).FirstOrDefault();
}
