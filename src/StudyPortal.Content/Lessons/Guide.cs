namespace StudyPortal.Content.Lessons;

/// <summary>A guide: lessons in reading order.</summary>
public sealed record Guide(string Slug, string Title, string Summary, IReadOnlyList<Lesson> Lessons)
{
    private readonly Dictionary<string, Lesson> _lessons = Lessons.ToDictionary(lesson => lesson.Address.Lesson, StringComparer.Ordinal);

    /// <summary>For whom the guide is written, or null.</summary>
    public string? Audience { get; init; }

    /// <summary>The lesson with this slug, or null.</summary>
    public Lesson? FindLesson(string slug) => _lessons.GetValueOrDefault(slug);

    /// <summary>The lesson before this one, or null for the first.</summary>
    public Lesson? Before(Lesson lesson) => At(IndexOf(lesson) - 1);

    /// <summary>The lesson after this one, or null for the last.</summary>
    public Lesson? After(Lesson lesson) => At(IndexOf(lesson) + 1);

    private Lesson? At(int index) => index >= 0 && index < Lessons.Count ? Lessons[index] : null;

    private int IndexOf(Lesson lesson)
    {
        for (var index = 0; index < Lessons.Count; index++)
        {
            if (Lessons[index].Address == lesson.Address) return index;
        }
        throw new ArgumentException($"{lesson.Address} is not of the guide {Slug}.", nameof(lesson));
    }
}
