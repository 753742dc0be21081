namespace StudyPortal.Data.Classes;

/// <param name="Lesson"><c>guide/lesson</c>.</param>
/// <param name="DoneAt">Null while it is not done.</param>
public readonly record struct LessonWork(string Lesson, DateTime BegunAt, DateTime? DoneAt);
