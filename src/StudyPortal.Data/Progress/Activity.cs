namespace StudyPortal.Data.Progress;

/// <summary>Something a person did.</summary>
public abstract record Activity(DateTime At);

public sealed record QuestionAnswered(Answer Answer) : Activity(Answer.At);

/// <summary>The lesson was opened; only the latest visit is remembered.</summary>
public sealed record LessonVisited(string Lesson, DateTime At) : Activity(At);

public sealed record LessonFinished(string Lesson, DateTime At) : Activity(At);
