namespace StudyPortal.Learning.Classes.Grades;

/// <summary>What one learner did of all that assignments can ask for. The order of the facts does not matter.</summary>
public sealed class WorkDone
{
    private readonly Dictionary<string, LessonFact> _lessons;
    private readonly ILookup<string, AttemptFact> _attempts;
    private readonly ILookup<string, RunFact> _runs;

    /// <param name="lessons">At most one for each lesson.</param>
    public WorkDone(IEnumerable<LessonFact> lessons, IEnumerable<AttemptFact> attempts, IEnumerable<RunFact> runs)
    {
        _lessons = lessons.ToDictionary(fact => fact.Lesson, StringComparer.Ordinal);
        _attempts = attempts.ToLookup(fact => fact.Quiz, StringComparer.Ordinal);
        _runs = runs.ToLookup(fact => fact.Topic, StringComparer.Ordinal);
    }

    /// <summary>Nothing yet.</summary>
    public static WorkDone Nothing { get; } = new([], [], []);

    /// <summary>What is known of a lesson, or null where it was never opened.</summary>
    public LessonFact? Lesson(string lesson) => _lessons.TryGetValue(lesson, out var fact) ? fact : null;

    /// <summary>The attempts at a quiz, open ones among them, in no order.</summary>
    public IEnumerable<AttemptFact> Attempts(string quiz) => _attempts[quiz];

    /// <summary>The runs of a drill, in no order.</summary>
    public IEnumerable<RunFact> Runs(string topic) => _runs[topic];
}
