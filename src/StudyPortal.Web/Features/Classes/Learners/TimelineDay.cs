using StudyPortal.Content;
using StudyPortal.Content.Lessons;
using StudyPortal.Data.Classes;
using StudyPortal.Data.Progress;
using StudyPortal.Data.Quizzes;
using StudyPortal.Web.Features.Classes.Dashboard;
using StudyPortal.Web.Features.Quizzes.Attempts;

namespace StudyPortal.Web.Features.Classes.Learners;

/// <summary>What a learner did on one day (UTC, as answers are counted).</summary>
/// <param name="Lines">In words, each with the name of its icon.</param>
public sealed record TimelineDay(DateOnly Day, IReadOnlyList<(string Sign, string Text)> Lines)
{
    /// <summary>The days on which anything was done, newest first.</summary>
    public static IReadOnlyList<TimelineDay> Of(LearnerRows rows, IReadOnlyList<QuizAttempt> attempts, Catalogue catalogue)
    {
        var days = rows.Days.Where(day => day.Answers > 0).Select(day => (day.Day, Line: Answered(day)))
            .Concat(attempts.Where(attempt => !attempt.IsOpen).Select(attempt => (Day: Date(attempt.HandedInAt!.Value), Line: HandedIn(attempt, catalogue))))
            .Concat(rows.Lessons.SelectMany(lesson => Read(lesson, catalogue)));
        return [.. days.GroupBy(done => done.Day).OrderByDescending(day => day.Key).Select(day => new TimelineDay(day.Key, [.. day.Select(done => done.Line)]))];
    }

    private static (string, string) Answered(StudyDay day) => (
        "keyboard",
        $"{ClassWords.Count(day.Answers, "answer", "answers")}, {ClassWords.Percent((decimal)day.Points / day.Answers)} of the points{(day.Seconds > 0 ? $", {ClassWords.Time(day.Seconds)} on them" : "")}");

    private static (string, string) HandedIn(QuizAttempt attempt, Catalogue catalogue) =>
        ("done", $"Handed in “{catalogue.FindQuiz(attempt.Quiz)?.Title ?? attempt.Quiz}”: {MarkWords.Of(attempt.Mark, attempt.MaxMark)}");

    private static IEnumerable<(DateOnly Day, (string, string) Line)> Read(LessonProgress lesson, Catalogue catalogue)
    {
        var title = lesson.Lesson.Split('/') is [var guide, var slug] ? catalogue.FindLesson(new LessonAddress(guide, slug))?.Title ?? lesson.Lesson : lesson.Lesson;
        var (first, last) = (Date(lesson.FirstVisitedAt), Date(lesson.LastVisitedAt));
        yield return (first, ("book", $"Opened “{title}”"));
        if (last > first) yield return (last, ("visited", $"Was in “{title}” last"));
        if (lesson.DoneAt is { } done) yield return (Date(done), ("done", $"Finished “{title}”"));
    }

    private static DateOnly Date(DateTime at) => DateOnly.FromDateTime(at);
}
