namespace StudyPortal.Learning.Classes.Grades;

/// <summary>An assignment as far as its mark goes.</summary>
/// <param name="OpensAt">From when attempts and runs count, or null from ever; until then it cannot be begun.</param>
/// <param name="DueAt">The last moment that is in time, or null.</param>
/// <param name="Weight">In the grade; not negative, and 0 counts for nothing.</param>
public sealed record AssignmentPlan(Guid Id, AssignedWork Work, DateTimeOffset? OpensAt, DateTimeOffset? DueAt, LatePolicy Late, decimal Weight)
{
    /// <summary>The plan as it holds for a learner who was granted something.</summary>
    public AssignmentPlan For(Allowance allowance) => this with
    {
        DueAt = DueAt is { } due && allowance.DueAt > due ? allowance.DueAt : DueAt,
        Work = Work is QuizWork { Attempts: { } attempts } quiz && allowance.Attempts > attempts ? quiz with { Attempts = allowance.Attempts } : Work,
    };
}
