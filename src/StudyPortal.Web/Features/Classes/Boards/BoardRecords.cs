using StudyPortal.Data.Classes;
using StudyPortal.Data.Progress;
using StudyPortal.Learning.Classes;
using StudyPortal.Learning.Grading;

namespace StudyPortal.Web.Features.Classes.Boards;

/// <summary>Stored rows as a board takes them.</summary>
internal static class BoardRecords
{
    public static LearnerRecord Of(LearnerRows rows) => new(
        rows.Person, [.. rows.Questions.Select(Asked)], [.. rows.Lessons.Select(Lesson)],
        [.. rows.Days.Select(day => new DayRecord(day.Day, day.Answers, day.Points, day.Seconds))]);

    private static AskedRecord Asked(QuestionStanding row) => new(
        row.Asked, row.Objective, row.FirstScore, row.Score, CertaintyText.Parse(row.Certainty), row.Misconceptions, row.Answers, new DateTimeOffset(row.At));

    private static LessonRecord Lesson(LessonProgress row) => new(
        row.Lesson, row.IsDone, row.Seconds, new DateTimeOffset(row.LastVisitedAt), row.DoneAt is { } done ? new DateTimeOffset(done) : null);
}
