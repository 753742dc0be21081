namespace StudyPortal.Learning.Classes;

/// <summary>What a board is told about one learner: the whole of it, each time.</summary>
/// <param name="Learner">Who it is.</param>
/// <param name="Asked">One row for each thing that was asked and answered; none twice.</param>
/// <param name="Lessons">One row for each lesson that was opened or marked as done; none twice.</param>
/// <param name="Days">One row for each day (UTC) with an answer; none twice.</param>
public sealed record LearnerRecord(Guid Learner, IReadOnlyList<AskedRecord> Asked, IReadOnlyList<LessonRecord> Lessons, IReadOnlyList<DayRecord> Days);
