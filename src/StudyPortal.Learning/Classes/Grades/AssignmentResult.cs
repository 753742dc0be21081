namespace StudyPortal.Learning.Classes.Grades;

/// <summary>What one assignment came to for one learner.</summary>
/// <param name="Mark">0 to 1 with the late policy in it; null where there is nothing to mark: not open, not begun, excused or gone.</param>
/// <param name="Reached">The same without the late policy's reduction.</param>
/// <param name="DaysLate">Begun days after the deadline: of the attempt or run that gave the mark, or of the last lesson that counts.</param>
/// <param name="Parts">Lessons to finish; 1 for a quiz or a drill.</param>
/// <param name="PartsDone">Those that are finished and count.</param>
/// <param name="DueAt">The deadline of this learner, or null.</param>
/// <param name="DoneAt">When it was finished, or null.</param>
/// <param name="AttemptsUsed">Of a quiz: attempts handed in since it opened; otherwise 0.</param>
/// <param name="AttemptsLeft">Of a quiz with a limit; otherwise null.</param>
public sealed record AssignmentResult(
    AssignmentStatus Status, decimal? Mark, decimal? Reached, int DaysLate, int Parts, int PartsDone, DateTimeOffset? DueAt, DateTimeOffset? DoneAt, int AttemptsUsed,
    int? AttemptsLeft)
{
    /// <summary>Whether it enters the grade: it is finished or was due, and the learner is not excused.</summary>
    public bool Counts => Status is AssignmentStatus.Done or AssignmentStatus.DoneLate or AssignmentStatus.Missing;
}
