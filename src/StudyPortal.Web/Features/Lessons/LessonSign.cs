using StudyPortal.Content.Lessons;
using StudyPortal.Data.Progress;
using StudyPortal.Web.Features.Progress;

namespace StudyPortal.Web.Features.Lessons;

/// <summary>How far somebody is in a lesson, as a sign and as a word beside it.</summary>
public static class LessonSign
{
    public static string For(Lesson lesson, PersonProgress progress) =>
        progress.IsDone(lesson) ? "done" : progress.IsBegun(lesson) ? "visited" : "open";

    public static string? InWords(Lesson lesson, PersonProgress progress) =>
        progress.IsDone(lesson) ? "(done)" : progress.IsBegun(lesson) ? "(begun)" : null;
}
