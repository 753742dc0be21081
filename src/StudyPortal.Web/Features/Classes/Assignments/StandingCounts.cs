using StudyPortal.Data.Classes;
using StudyPortal.Learning.Classes;
using StudyPortal.Learning.Classes.Grades;

namespace StudyPortal.Web.Features.Classes.Assignments;

/// <summary>How many learners of a class stand where in an assignment, and what their marks come to.</summary>
public sealed record StandingCounts(int NotBegun, int Begun, int Done, int DoneLate, int Missing, int Excused, MarkSummary Marks)
{
    public int Learners => NotBegun + Begun + Done + DoneLate + Missing + Excused;

    /// <summary>
    /// What a class that shows groups only is told; null where a group is hidden. A group that must be empty is none, or its place would give another one away: once it
    /// is due, work is done or it is not, and before that nothing is missing.
    /// </summary>
    public IReadOnlyList<(string Name, int? Count)> Hidden(bool isDue)
    {
        var done = Done + DoneLate;
        IReadOnlyList<(string Name, int Count)> groups = isDue ? [("Done", done), ("Not done", Learners - done)] : [("Not begun", Learners - done - Begun), ("Begun", Begun), ("Done", done)];
        return [.. groups.Zip(SmallGroups.Show([.. groups.Select(group => group.Count)]), (group, told) => (group.Name, told))];
    }

    public static StandingCounts Of(IReadOnlyList<GradeGroup> groups)
    {
        var marks = groups.Where(group => group.State is WorkState.Done or WorkState.DoneLate or WorkState.Missing).Select(group => ((decimal)(group.Mark ?? 0), group.Learners));
        return new StandingCounts(
            In(WorkState.NotBegun), In(WorkState.Begun), In(WorkState.Done), In(WorkState.DoneLate), In(WorkState.Missing), In(WorkState.Excused), MarkSummary.Of(marks));

        int In(WorkState state) => groups.Where(group => group.State == state).Sum(group => group.Learners);
    }
}
