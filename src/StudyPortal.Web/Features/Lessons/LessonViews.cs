using StudyPortal.Content;
using StudyPortal.Content.Lessons;
using StudyPortal.Data.Progress;
using StudyPortal.Web.Features.Progress;

namespace StudyPortal.Web.Features.Lessons;

/// <summary>Puts a lesson and a learner's progress together.</summary>
public sealed class LessonViews(CatalogueHolder content, CurrentPerson current, ProgressReader progress)
{
    /// <summary>The view, or null where there is no such lesson.</summary>
    public async ValueTask<LessonView?> FindAsync(LessonAddress address, string? again)
    {
        var catalogue = content.Current;
        if (catalogue.FindGuide(address.Guide) is not { } guide || guide.FindLesson(address.Lesson) is not { } lesson) return null;
        var known = current.Find() is { } person ? await progress.ReadAsync(person) : StudyRecord.Nothing;
        return new LessonView(catalogue, guide, lesson, known, again);
    }
}
