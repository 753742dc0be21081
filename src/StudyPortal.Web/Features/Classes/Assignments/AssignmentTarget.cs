using StudyPortal.Content;
using StudyPortal.Content.Lessons;
using StudyPortal.Data.Classes;
using StudyPortal.Learning.Classes.Grades;
using StudyPortal.Learning.Generators;
using StudyPortal.Web.Features.Drills;
using StudyPortal.Web.Features.Quizzes.Attempts;

namespace StudyPortal.Web.Features.Classes.Assignments;

/// <summary>What an assignment asks for, as it stands in the content now.</summary>
/// <param name="Title">What a title could be.</param>
/// <param name="Words">In a few words, for lists.</param>
/// <param name="Link">Where it is done, or null where it has gone or is several lessons.</param>
/// <param name="Lessons">Those that are there.</param>
/// <param name="Gone">Names that are not in the content any more.</param>
public sealed record AssignmentTarget(string Title, string Words, string? Link, AssignedWork Work, IReadOnlyList<Lesson> Lessons, IReadOnlyList<string> Gone)
{
    /// <summary>Whether nothing of it is left to do.</summary>
    public bool IsGone => Work is GoneWork;

    public static AssignmentTarget Of(Assignment assignment, Catalogue catalogue) => assignment.Kind switch
    {
        AssignmentKinds.Guide when catalogue.FindGuide(assignment.Target) is { Lessons.Count: > 0 } guide => new(
            guide.Title, $"Guide “{guide.Title}”, {Counted(guide.Lessons.Count, "lesson")}", $"/guides/{guide.Slug}", Reading(guide.Lessons), guide.Lessons, []),
        AssignmentKinds.Lessons => OfLessons(assignment.Target, catalogue),
        AssignmentKinds.Quiz when catalogue.FindQuiz(assignment.Target) is { } quiz => new(
            quiz.Title, $"Quiz “{quiz.Title}”", AttemptLinks.Quiz(quiz.Slug), new QuizWork(quiz.Slug, assignment.Attempts), [], []),
        AssignmentKinds.Drill when DrillTopics.Find(assignment.Target) is { } topic => new(
            $"{topic.Title} drill", $"{topic.Title} drill, {assignment.Goal} right in one run", DrillPlace.StartPath(topic.Name), new DrillWork(topic.Name, Math.Max(1, assignment.Goal ?? 1)), [], []),
        _ => new(assignment.Target, assignment.Target, null, new GoneWork(), [], [assignment.Target]),
    };

    /// <summary>The names in the stored text of an assignment of lessons.</summary>
    public static IReadOnlyList<string> NamesIn(string target) => [.. target.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];

    /// <summary>The lesson called <c>guide/lesson</c>, or null.</summary>
    public static Lesson? Find(string name, Catalogue catalogue) => name.Split('/') is [var guide, var lesson] ? catalogue.FindLesson(new LessonAddress(guide, lesson)) : null;

    private static AssignmentTarget OfLessons(string target, Catalogue catalogue)
    {
        var names = NamesIn(target);
        var found = names.Select(name => Find(name, catalogue)).OfType<Lesson>().ToList();
        IReadOnlyList<string> gone = [.. names.Except(found.Select(lesson => lesson.Address.ToString()), StringComparer.Ordinal)];
        return found switch
        {
            [] => new(target, target, null, new GoneWork(), [], gone),
            [var one] => new(one.Title, $"Lesson “{one.Title}”", one.Address.Path, Reading(found), found, gone),
            [var first, ..] => new($"{first.Title} and {Counted(found.Count - 1, "other lesson")}", Counted(found.Count, "lesson"), null, Reading(found), found, gone),
        };
    }

    private static LessonsWork Reading(IReadOnlyList<Lesson> lessons) => new([.. lessons.Select(lesson => lesson.Address.ToString())]);

    private static string Counted(int count, string unit) => count == 1 ? $"1 {unit}" : $"{count} {unit}s";
}
