namespace StudyPortal.Content.Lessons;

/// <summary>Where a lesson stands: <c>/guides/{Guide}/{Lesson}</c>.</summary>
public readonly record struct LessonAddress(string Guide, string Lesson)
{
    /// <summary>Stable name in the database: <c>guide/lesson</c>.</summary>
    public override string ToString() => $"{Guide}/{Lesson}";

    /// <summary>Route of the page.</summary>
    public string Path => $"/guides/{Guide}/{Lesson}";
}
