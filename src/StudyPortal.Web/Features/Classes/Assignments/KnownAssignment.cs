using StudyPortal.Content;
using StudyPortal.Data.Classes;
using StudyPortal.Learning.Classes.Grades;

namespace StudyPortal.Web.Features.Classes.Assignments;

/// <summary>An assignment read against the content there is now.</summary>
public sealed record KnownAssignment(Assignment Assignment, AssignmentTarget Target, AssignmentPlan Plan)
{
    public Guid Id => Assignment.Id;

    public string Title => Assignment.Title;

    public static KnownAssignment Of(Assignment assignment, Catalogue catalogue)
    {
        var target = AssignmentTarget.Of(assignment, catalogue);
        return new KnownAssignment(assignment, target, new AssignmentPlan(
            assignment.Id, target.Work, Moment(assignment.OpensAt), Moment(assignment.DueAt), LateText.Of(assignment), (decimal)assignment.Weight));
    }

    /// <summary>All that these ask for.</summary>
    public static WorkAsked AskedBy(IEnumerable<KnownAssignment> assignments)
    {
        var (lessons, quizzes, topics) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var assignment in assignments)
        {
            switch (assignment.Plan.Work)
            {
                case LessonsWork reading:
                    lessons.UnionWith(reading.Lessons);
                    break;
                case QuizWork quiz:
                    quizzes.Add(quiz.Quiz);
                    break;
                case DrillWork drill:
                    topics.Add(drill.Topic);
                    break;
            }
        }

        return new WorkAsked(lessons, quizzes, topics);
    }

    /// <summary>What it came to for somebody.</summary>
    public AssignmentResult ResultOf(WorkDone work, AssignmentExtension? granted, DateTimeOffset now) => AssignmentGrading.Of(Plan, AllowanceOf(granted), work, now);

    /// <summary>The same from what was read of a learner of the class.</summary>
    public AssignmentResult ResultOf(LearnerWork work, DateTimeOffset now) => ResultOf(WorkOf(work), work.Granted.FirstOrDefault(granted => granted.AssignmentId == Id), now);

    public static Allowance AllowanceOf(AssignmentExtension? granted) =>
        granted is null ? Allowance.None : new Allowance(Moment(granted.DueAt), granted.Attempts, granted.IsExcused);

    public static WorkDone WorkOf(LearnerWork work) => new(
        work.Lessons.Select(lesson => new LessonFact(lesson.Lesson, Moment(lesson.BegunAt), Moment(lesson.DoneAt))), AttemptsOf(work.Attempts), RunsOf(work.Runs));

    public static IEnumerable<AttemptFact> AttemptsOf(IEnumerable<AttemptWork> attempts) =>
        attempts.Select(attempt => new AttemptFact(attempt.Quiz, Moment(attempt.BegunAt), Moment(attempt.HandedInAt), (decimal)attempt.Share));

    public static IEnumerable<RunFact> RunsOf(IEnumerable<RunWork> runs) => runs.Select(run => new RunFact(run.Topic, Moment(run.At), run.Right));

    private static DateTimeOffset Moment(DateTime at) => new(at);

    private static DateTimeOffset? Moment(DateTime? at) => at is { } known ? new DateTimeOffset(known) : null;
}
