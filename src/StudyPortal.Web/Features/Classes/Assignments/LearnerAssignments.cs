using StudyPortal.Content;
using StudyPortal.Data.Classes;
using StudyPortal.Data.Progress;
using StudyPortal.Learning.Classes.Grades;
using StudyPortal.Web.Features.Classes.Access;
using StudyPortal.Web.Features.Progress;

namespace StudyPortal.Web.Features.Classes.Assignments;

/// <summary>A learner's own assignments: one query for what is asked, one for attempts and runs; the lessons are in the progress that pages have at hand.</summary>
public sealed class LearnerAssignments(CatalogueHolder content, AssignmentReader reader, GradeFactsReader facts, ProgressReader progress, TimeProvider time)
{
    /// <summary>Of all classes that are not archived.</summary>
    public async Task<IReadOnlyList<OwnAssignment>> OfAsync(Guid person, CancellationToken cancel) =>
        await MarkAsync(person, await reader.OfLearnerAsync(person, cancel), time.GetUtcNow(), cancel);

    /// <summary>Those that a quiz counts for.</summary>
    public async Task<IReadOnlyList<OwnAssignment>> OfQuizAsync(Guid person, string quiz, CancellationToken cancel) =>
        await MarkAsync(person, [.. (await reader.OfLearnerAsync(person, cancel)).Where(given => given.Assignment is { Kind: AssignmentKinds.Quiz } assignment && assignment.Target == quiz)], time.GetUtcNow(), cancel);

    /// <summary>Of the learner's own class; one that was put away stands still.</summary>
    public async Task<IReadOnlyList<OwnAssignment>> InClassAsync(ClassSeat seat, CancellationToken cancel)
    {
        var now = seat.Class.ArchivedAt is { } archived ? new DateTimeOffset(archived) : time.GetUtcNow();
        return await MarkAsync(seat.Person, await reader.OfLearnerAsync(seat.Class.Id, seat.Person, cancel), now, cancel);
    }

    private async Task<IReadOnlyList<OwnAssignment>> MarkAsync(Guid person, IReadOnlyList<LearnerAssignment> given, DateTimeOffset now, CancellationToken cancel)
    {
        if (given.Count == 0) return [];
        var catalogue = content.Current;
        var known = given.Select(assignment => KnownAssignment.Of(assignment.Assignment, catalogue)).ToList();
        var asked = KnownAssignment.AskedBy(known);
        var (attempts, runs) = await facts.OwnAsync(person, asked.Quizzes, asked.Topics, cancel);
        var lessons = asked.Lessons.Count == 0 ? StudyRecord.Nothing : await progress.ReadAsync(person, cancel);
        var work = new WorkDone(
            lessons.Lessons.Values.Select(lesson => new LessonFact(lesson.Lesson, new DateTimeOffset(lesson.FirstVisitedAt), lesson.DoneAt is { } done ? new DateTimeOffset(done) : null)),
            KnownAssignment.AttemptsOf(attempts),
            KnownAssignment.RunsOf(runs));
        return
        [
            .. known.Zip(given, (assignment, row) =>
            {
                var result = assignment.ResultOf(work, row.Granted, now);
                return new OwnAssignment(assignment, row.ClassTitle, row.Granted, result, NextWork.Of(assignment, result, lessons, attempts, now));
            }),
        ];
    }
}
