using StudyPortal.Data.Progress;

namespace StudyPortal.Data.Classes;

/// <summary>What one learner's answers and visits came to: everything a board of a class needs of them.</summary>
public sealed record LearnerRows(
    Guid Person, IReadOnlyList<QuestionStanding> Questions, IReadOnlyList<LessonProgress> Lessons, IReadOnlyList<StudyDay> Days);
