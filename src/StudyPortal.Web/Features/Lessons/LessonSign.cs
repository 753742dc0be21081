using StudyPortal.Content.Lessons;
using StudyPortal.Data.Progress;
using StudyPortal.Web.Features.Progress;

namespace StudyPortal.Web.Features.Lessons;

/// <summary>How far somebody is in a lesson, as one letter, as a sign and as a word beside it.</summary>
public static class LessonSign
{
    private const char Done = 'd';
    private const char Begun = 'b';
    private const char Open = 'o';

    public static char Of(Lesson lesson, PersonProgress progress) => progress.IsDone(lesson) ? Done : progress.IsBegun(lesson) ? Begun : Open;

    /// <summary>One letter a lesson, in order.</summary>
    public static string InGuide(Guide guide, PersonProgress progress) =>
        string.Create(guide.Lessons.Count, (guide, progress), static (signs, of) =>
        {
            for (var i = 0; i < signs.Length; i++) signs[i] = Of(of.guide.Lessons[i], of.progress);
        });

    public static int CountDone(string signs) => signs.Count(sign => sign == Done);

    public static string Icon(char sign) => sign switch { Done => "done", Begun => "visited", _ => "open" };

    public static string? InWords(char sign) => sign switch { Done => "(done)", Begun => "(begun)", _ => null };
}
