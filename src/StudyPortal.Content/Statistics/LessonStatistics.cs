using StudyPortal.Content.Lessons;

namespace StudyPortal.Content.Statistics;

/// <summary>What a lesson has.</summary>
/// <param name="Lesson">Its address.</param>
/// <param name="Prose">Length and reading level.</param>
/// <param name="Bound">Terminals' records that are run in the model.</param>
/// <param name="Unbound">Those that are not.</param>
/// <param name="Questions">Questions in its quizzes.</param>
public sealed record LessonStatistics(LessonAddress Lesson, ProseMeasure Prose, int Bound, int Unbound, int Questions);
