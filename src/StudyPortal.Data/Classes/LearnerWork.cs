namespace StudyPortal.Data.Classes;

/// <summary>What a learner did of the work that was asked for, and what they are granted.</summary>
public sealed record LearnerWork(
    Guid PersonId, IReadOnlyList<LessonWork> Lessons, IReadOnlyList<AttemptWork> Attempts, IReadOnlyList<RunWork> Runs, IReadOnlyList<AssignmentExtension> Granted);
