using StudyPortal.Data.Progress;

namespace StudyPortal.Data.Classes;

/// <summary>What one learner's answers and visits came to: everything a board of a class needs of them.</summary>
/// <param name="IsCut">Whether the learner has done something after the moment until which was read; it is left out.</param>
public sealed record LearnerRows(
    Guid Person, IReadOnlyList<QuestionStanding> Questions, IReadOnlyList<LessonProgress> Lessons, IReadOnlyList<StudyDay> Days, bool IsCut = false)
{
    internal bool HasAfter(DateTime moment) =>
        Questions.Any(question => question.At > moment) || Lessons.Any(lesson => lesson.LastVisitedAt > moment || lesson.DoneAt > moment);
}
