using StudyPortal.Data.Classes;
using StudyPortal.Learning.Classes.Grades;

namespace StudyPortal.Web.Features.Classes.Assignments;

/// <summary>A learner with what every assignment came to, in the order of the assignments.</summary>
/// <param name="Granted">What the learner is granted, in the same places; null where nothing.</param>
public sealed record GradeRow(ListedLearner Learner, IReadOnlyList<AssignmentResult> Results, IReadOnlyList<AssignmentExtension?> Granted, WeightedGrade Grade)
{
    public static GradeRow Of(ListedLearner learner, LearnerWork work, IReadOnlyList<KnownAssignment> known, DateTimeOffset now)
    {
        var done = KnownAssignment.WorkOf(work);
        var granted = known.Select(assignment => work.Granted.FirstOrDefault(row => row.AssignmentId == assignment.Id)).ToList();
        var results = known.Select((assignment, place) => assignment.ResultOf(done, granted[place], now)).ToList();
        return new GradeRow(learner, results, granted, WeightedGrade.Of(known.Zip(results, (assignment, result) => (assignment.Plan.Weight, result))));
    }
}
