namespace StudyPortal.Learning.Classes.Grades;

/// <summary>Marks assignments by what was done. Nothing of it is stored, so a changed deadline is right at once.</summary>
public static class AssignmentGrading
{
    /// <summary>Where a learner stands in an assignment at a moment; what was done later is left out.</summary>
    public static AssignmentResult Of(AssignmentPlan plan, Allowance allowance, WorkDone work, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(allowance);
        ArgumentNullException.ThrowIfNull(work);
        var mine = plan.For(allowance);
        var tally = Tally.Of(mine, work, now);
        var status = StatusOf(mine, allowance, tally, now);
        var isMarked = status is AssignmentStatus.Begun or AssignmentStatus.Done or AssignmentStatus.DoneLate or AssignmentStatus.Missing;
        return new AssignmentResult(
            status,
            isMarked ? tally.Mark : null,
            isMarked ? tally.Reached : null,
            tally.DaysLate,
            tally.Parts,
            tally.PartsDone,
            mine.DueAt,
            tally.DoneAt,
            tally.AttemptsUsed,
            tally.AttemptsLeft);
    }

    private static AssignmentStatus StatusOf(AssignmentPlan plan, Allowance allowance, Tally tally, DateTimeOffset now)
    {
        if (plan.Work is GoneWork) return AssignmentStatus.Gone;
        if (allowance.IsExcused) return AssignmentStatus.Excused;
        if (now < plan.OpensAt) return AssignmentStatus.NotOpen;
        if (tally.DoneAt is { } done) return done > plan.DueAt ? AssignmentStatus.DoneLate : AssignmentStatus.Done;
        if (now > plan.DueAt) return AssignmentStatus.Missing;
        return tally.IsBegun ? AssignmentStatus.Begun : AssignmentStatus.NotBegun;
    }
}
