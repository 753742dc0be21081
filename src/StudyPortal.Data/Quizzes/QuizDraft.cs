namespace StudyPortal.Data.Quizzes;

/// <summary>An answer that is kept until the attempt is handed in, and can be changed until then.</summary>
public sealed class QuizDraft
{
    /// <summary>Longest time on one question that is counted, in seconds: whoever is longer away does not think about it.</summary>
    public const int MostSeconds = 3600;

    public Guid AttemptId { get; init; }

    /// <summary>From 0, in the order in which the attempt asks.</summary>
    public int Place { get; init; }

    /// <summary>The response as one line of text; empty where the learner took it back.</summary>
    public string Response { get; init; } = "";

    /// <summary>How sure the learner is of it, as one word, or null.</summary>
    public string? Certainty { get; init; }

    /// <summary>1 when it is first kept, and one more each time it is changed.</summary>
    public int Revision { get; init; }

    public DateTime SavedAt { get; init; }

    /// <summary>Time on the question, all saves together, as far as the server can tell; at most <see cref="MostSeconds"/>.</summary>
    public int Seconds { get; init; }
}
