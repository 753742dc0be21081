namespace StudyPortal.Data.Quizzes;

/// <summary>One attempt of a person at a quiz. What it asks and in which order never changes; it ends when it is handed in.</summary>
public sealed class QuizAttempt
{
    public Guid Id { get; init; }

    public Guid PersonId { get; init; }

    /// <summary>Key of the form that started it: a second post of the same form starts no second attempt.</summary>
    public string Submission { get; init; } = "";

    /// <summary>Slug of the quiz.</summary>
    public string Quiz { get; init; } = "";

    /// <summary>Version of the quiz that it was drawn from.</summary>
    public string PlanVersion { get; init; } = "";

    /// <summary>The way of answering as one word.</summary>
    public string Way { get; init; } = "";

    /// <summary>Decides the order in which options are shown.</summary>
    public long Seed { get; init; }

    /// <summary>Whether the learner says how sure they are of each answer.</summary>
    public bool AsksCertainty { get; init; }

    /// <summary>In the order in which they are asked; stored as one text, <c>id@version</c> separated by spaces.</summary>
    public IReadOnlyList<AskedQuestion> Questions { get; init; } = [];

    public DateTime StartedAt { get; init; }

    /// <summary>When its time is over, or null without a limit.</summary>
    public DateTime? EndsAt { get; init; }

    /// <summary>When it was handed in, by the learner or by the clock; null while it is open.</summary>
    public DateTime? HandedInAt { get; init; }

    /// <summary>Sum of the marks; null while it is open.</summary>
    public double? Mark { get; init; }

    /// <summary>Most that could be reached; null while it is open.</summary>
    public double? MaxMark { get; init; }

    public bool IsOpen => HandedInAt is null;
}
