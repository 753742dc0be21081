namespace StudyPortal.Data.Progress;

/// <summary>How far one person is in one lesson.</summary>
public sealed class LessonProgress
{
    public Guid PersonId { get; init; }

    /// <summary><c>guide/lesson</c>.</summary>
    public string Lesson { get; init; } = "";

    public DateTime FirstVisitedAt { get; init; }

    public DateTime LastVisitedAt { get; init; }

    /// <summary>When the person marked the lesson as done, or null.</summary>
    public DateTime? DoneAt { get; init; }

    /// <summary>Anchor of the heading last read, or null at the top.</summary>
    public string? Place { get; init; }

    /// <summary>Time spent reading it, as far as the notes of place tell: pauses are left out.</summary>
    public int Seconds { get; init; }

    public bool IsDone => DoneAt is not null;

    /// <summary>How far it was at a moment, as far as that can still be told: how the time was spread is not known.</summary>
    internal LessonProgress Until(DateTime moment) => new()
    {
        PersonId = PersonId, Lesson = Lesson, FirstVisitedAt = FirstVisitedAt, LastVisitedAt = LastVisitedAt < moment ? LastVisitedAt : moment,
        DoneAt = DoneAt <= moment ? DoneAt : null, Place = Place, Seconds = Seconds,
    };
}
