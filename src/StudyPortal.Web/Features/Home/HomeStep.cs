using StudyPortal.Content;
using StudyPortal.Content.Lessons;
using StudyPortal.Data.Progress;
using StudyPortal.Learning.Mastery;
using StudyPortal.Web.Features.Progress;

namespace StudyPortal.Web.Features.Home;

/// <summary>The one next step, in words and with its link.</summary>
public sealed record HomeStep(string Label, string Title, string Why, string Link, string Action)
{
    public static HomeStep For(Catalogue catalogue, PersonProgress progress, NextStep step) => step switch
    {
        ContinueLesson next when Find(catalogue, next.Guide, next.Lesson) is { } lesson => Continue(lesson, progress),
        OpenNextLesson next => new("Next lesson", next.Lesson.Title, next.Why, Path(next.Guide, next.Lesson), "Read the lesson"),
        BeginGuide next when progress.LastActivityAt is null => new("Start here", catalogue.Portal.Tagline, FirstWords(catalogue), Path(next.Guide, next.Lesson), "Start with the first lesson"),
        BeginGuide next => new("Next guide", next.Guide.Title, next.Why, Path(next.Guide, next.Lesson), "Begin the guide"),
        RefreshObjective next => new("Practise again", TitleOf(catalogue, next.Objective.Objective), next.Why, ObjectivePage.PathOf(next.Objective.Objective), "See what to practise"),
        _ => new("Every lesson is done", "You have read it all", step.Why, "/progress", "Look at your progress"),
    };

    private static HomeStep Continue(Lesson lesson, PersonProgress progress) => progress.PlaceIn(lesson) is { } place
        ? new("Continue where you left", lesson.Title, $"You were at “{place.Text}”.", $"{lesson.Address.Path}#{place.Anchor}", "Continue")
        : new("Continue where you left", lesson.Title, lesson.Question, lesson.Address.Path, "Continue");

    private static string FirstWords(Catalogue catalogue) =>
        $"{catalogue.Guides.Sum(guide => guide.Lessons.Count)} lessons with questions to check yourself, for Kubernetes {catalogue.Portal.Kubernetes} and etcd {catalogue.Portal.Etcd}. No account is needed: your progress stays on this device until you make one.";

    private static string Path(GuideProgress guide, LessonState lesson) => new LessonAddress(guide.Slug, lesson.Slug).Path;

    private static Lesson? Find(Catalogue catalogue, GuideProgress guide, LessonState lesson) => catalogue.FindLesson(new LessonAddress(guide.Slug, lesson.Slug));

    private static string TitleOf(Catalogue catalogue, string objective) => catalogue.Objectives.First(candidate => candidate.Id == objective).Title;
}
