using StudyPortal.Data.Progress;

namespace StudyPortal.Data.People;

public sealed record ExportedLesson(string Lesson, DateTime FirstVisitedAt, DateTime LastVisitedAt, DateTime? DoneAt, string? Place, int ReadingSeconds)
{
    internal static ExportedLesson From(LessonProgress lesson) =>
        new(lesson.Lesson, lesson.FirstVisitedAt, lesson.LastVisitedAt, lesson.DoneAt, lesson.Place, lesson.Seconds);
}
