namespace StudyPortal.Learning.Classes.Grades;

/// <summary>A learner opened a lesson, and may have finished it.</summary>
/// <param name="Lesson"><c>guide/lesson</c>.</param>
/// <param name="BegunAt">When it was opened first.</param>
/// <param name="DoneAt">When it was marked as done, or null.</param>
public readonly record struct LessonFact(string Lesson, DateTimeOffset BegunAt, DateTimeOffset? DoneAt);
