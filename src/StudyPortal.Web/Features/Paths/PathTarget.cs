using StudyPortal.Content;
using StudyPortal.Content.Lessons;
using StudyPortal.Learning.Generators;
using StudyPortal.Learning.Sheets;

namespace StudyPortal.Web.Features.Paths;

/// <summary>What stands behind a route of the portal, in words.</summary>
/// <param name="Lesson">The lesson that it leads into, or null.</param>
public sealed record PathTarget(string Kind, string Title, Lesson? Lesson = null)
{
    public static PathTarget Of(Catalogue catalogue, string route)
    {
        var (path, anchor) = route.Split('#') is [var before, var after] ? (before, after) : (route, null);
        return path.Split('/', StringSplitOptions.RemoveEmptyEntries) switch
        {
            ["guides", var guide, var slug] when catalogue.FindLesson(new LessonAddress(guide, slug)) is { } lesson => Into(lesson, anchor),
            ["guides", var slug] when catalogue.FindGuide(slug) is { } guide => new("Guide", guide.Title),
            ["diagrams", var slug] when catalogue.Diagrams.GetValueOrDefault(slug) is { } diagram => new("Diagram", diagram.Title),
            ["quizzes", var slug] when catalogue.FindQuiz(slug) is { } quiz => new("Quiz", quiz.Title),
            ["drills", var name, "run"] when DrillTopics.Find(name) is { } topic => new("Drill", $"{topic.Title}, against the clock"),
            ["drills", var name] when DrillTopics.Find(name) is { } topic => new("Drill", topic.Title),
            ["sheets", var name] when CheatSheets.Find(name) is { } sheet => new("Cheat sheet", sheet.Title),
            ["misconceptions"] => new("Misconceptions", "Yours first"),
            _ => new("Page", path),
        };
    }

    private static PathTarget Into(Lesson lesson, string? anchor) => lesson.Headings.FirstOrDefault(heading => heading.Anchor == anchor) is { } heading
        ? new("Section", $"{lesson.Title}: {heading.Text}", lesson)
        : new("Lesson", lesson.Title, lesson);
}
