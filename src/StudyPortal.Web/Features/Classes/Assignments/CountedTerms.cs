using StudyPortal.Learning.Classes.Grades;

namespace StudyPortal.Web.Features.Classes.Assignments;

/// <summary>All of an assignment that its counts depend on.</summary>
/// <param name="Parts">Lessons as the content has them now; empty for other kinds.</param>
internal sealed record CountedTerms(
    string Kind, string Target, string Parts, bool IsGone, int? Goal, int? Attempts, string Late, int? PercentADay, DateTimeOffset? OpensAt, DateTimeOffset? DueAt)
{
    public static CountedTerms Of(KnownAssignment known) => new(
        known.Assignment.Kind, known.Assignment.Target, known.Plan.Work is LessonsWork reading ? string.Join(' ', reading.Lessons) : "", known.Target.IsGone, known.Assignment.Goal,
        known.Assignment.Attempts, known.Assignment.Late, known.Assignment.PercentADay, known.Plan.OpensAt, known.Plan.DueAt);

    /// <summary>Whether it opens or becomes due between two moments.</summary>
    public bool IsTurnedBetween(DateTimeOffset from, DateTimeOffset to) => (OpensAt > from && OpensAt <= to) || (DueAt >= from && DueAt < to);
}
