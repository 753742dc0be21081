namespace StudyPortal.Learning.Classes;

/// <summary>How far one learner is in a lesson that was opened or marked as done.</summary>
/// <param name="Lesson">Address <c>guide/lesson</c>.</param>
/// <param name="Seconds">Time spent reading it, as far as it is known.</param>
/// <param name="LastAt">When it was last open.</param>
/// <param name="DoneAt">When it was marked as done, or null.</param>
public readonly record struct LessonRecord(string Lesson, bool IsDone, int Seconds, DateTimeOffset LastAt, DateTimeOffset? DoneAt);
