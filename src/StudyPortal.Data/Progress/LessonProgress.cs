namespace StudyPortal.Data.Progress;

/// <summary>How far one person is in one lesson.</summary>
public sealed class LessonProgress
{
    public Guid PersonId { get; set; }

    /// <summary><c>guide/lesson</c>.</summary>
    public string Lesson { get; set; } = "";

    public DateTime FirstVisitedAt { get; set; }

    public DateTime LastVisitedAt { get; set; }

    /// <summary>When the person marked the lesson as done, or null.</summary>
    public DateTime? DoneAt { get; set; }

    /// <summary>Anchor of the heading last read, or null at the top.</summary>
    public string? Place { get; set; }
}
