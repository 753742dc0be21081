using StudyPortal.Learning.Classes.Grades;

namespace StudyPortal.Learning.Tests.Classes.Grades;

/// <summary>An assignment, what a learner did and when it is looked at, from a seed. Times lie on a grid of half days, so that many fall together and on the edges.</summary>
internal sealed record GradeCase(
    AssignmentPlan Plan, Allowance Allowance, IReadOnlyList<LessonFact> Lessons, IReadOnlyList<AttemptFact> Attempts, IReadOnlyList<RunFact> Runs, DateTimeOffset Now)
{
    public const int Seeds = 4_000;

    public static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private const int Grid = 24;

    public AssignmentResult Result => AssignmentGrading.Of(Plan, Allowance, new WorkDone(Lessons, Attempts, Runs), Now);

    public static GradeCase Of(int seed)
    {
        var random = new Random(seed);
        var allowance = new Allowance(Maybe(random), random.Next(3) == 0 ? random.Next(1, 5) : null, random.Next(10) == 0);
        return new GradeCase(PlanOf(random), allowance, LessonsOf(random), AttemptsOf(random), RunsOf(random), At(random));
    }

    public static AssignmentPlan PlanOf(Random random) => new(
        Guid.CreateVersion7(Start),
        random.Next(4) switch
        {
            0 => new QuizWork("quiz", random.Next(2) == 0 ? random.Next(1, 4) : null),
            1 => new DrillWork("ports", 10),
            2 => new LessonsWork(["a/one"]),
            _ => new LessonsWork(["a/one", "a/two", "a/three"]),
        },
        Maybe(random),
        Maybe(random),
        random.Next(3) switch { 0 => new LateRefused(), 1 => new LateAccepted(), _ => new LateReduced(random.Next(1, 101)) },
        random.Next(0, 4));

    private static IReadOnlyList<LessonFact> LessonsOf(Random random) =>
    [
        .. new[] { "a/one", "a/two", "a/three", "b/other" }.Where(_ => random.Next(4) > 0)
            .Select(lesson => At(random) is var begun && random.Next(4) > 0 ? new LessonFact(lesson, begun, begun.AddHours(12 * random.Next(4))) : new LessonFact(lesson, begun, null)),
    ];

    private static IReadOnlyList<AttemptFact> AttemptsOf(Random random) =>
    [
        .. Enumerable.Range(0, random.Next(6)).Select(_ =>
        {
            var begun = At(random);
            var isOpen = random.Next(5) == 0;
            return new AttemptFact(random.Next(5) == 0 ? "other" : "quiz", begun, isOpen ? null : begun.AddHours(12 * random.Next(3)), isOpen ? 0 : random.Next(-1, 6) / 5m);
        }),
    ];

    private static IReadOnlyList<RunFact> RunsOf(Random random) =>
        [.. Enumerable.Range(0, random.Next(6)).Select(_ => new RunFact(random.Next(5) == 0 ? "quorum" : "ports", At(random), random.Next(0, 13)))];

    private static DateTimeOffset At(Random random) => Start.AddHours(12 * random.Next(Grid));

    private static DateTimeOffset? Maybe(Random random) => random.Next(4) == 0 ? null : At(random);
}
