using StudyPortal.Content.Lessons;
using StudyPortal.Data.Classes;
using StudyPortal.Data.Progress;
using StudyPortal.Learning.Classes.Grades;
using StudyPortal.Web.Features.Progress;
using StudyPortal.Web.Features.Quizzes.Attempts;

namespace StudyPortal.Web.Features.Classes.Assignments;

/// <summary>What is next in an assignment: a few words and one link.</summary>
public sealed record NextWork(string Words, string Link)
{
    /// <summary>Null where nothing more can be done, or nothing that would count.</summary>
    public static NextWork? Of(KnownAssignment known, AssignmentResult result, PersonProgress progress, IReadOnlyList<AttemptWork> attempts, DateTimeOffset now)
    {
        if (result.Status is AssignmentStatus.Gone or AssignmentStatus.Excused or AssignmentStatus.NotOpen) return null;
        if (known.Plan.Late is LateRefused && now > result.DueAt) return null;
        return known.Plan.Work switch
        {
            LessonsWork => Lesson(known.Target.Lessons, progress),
            QuizWork quiz => Quiz(quiz, known, result, attempts),
            DrillWork when result.DoneAt is null => new NextWork("Run against the clock", known.Target.Link!),
            _ => null,
        };
    }

    private static NextWork? Lesson(IReadOnlyList<Lesson> lessons, PersonProgress progress) => lessons.FirstOrDefault(lesson => !progress.IsDone(lesson)) is { } next
        ? new NextWork($"{(progress.IsBegun(next) ? "Continue" : "Read")} “{next.Title}”", next.Address.Path)
        : null;

    private static NextWork? Quiz(QuizWork quiz, KnownAssignment known, AssignmentResult result, IReadOnlyList<AttemptWork> attempts)
    {
        if (result.AttemptsLeft == 0) return null;
        if (attempts.Where(attempt => attempt.Quiz == quiz.Quiz && attempt.HandedInAt is null).OrderByDescending(attempt => attempt.BegunAt).Select(attempt => (Guid?)attempt.Id).FirstOrDefault() is { } open)
            return new NextWork("Continue the quiz", AttemptLinks.Attempt(open));
        return result.DoneAt is null ? new NextWork("Start the quiz", known.Target.Link!) : result.Mark < 1 ? new NextWork("Try again", known.Target.Link!) : null;
    }
}
