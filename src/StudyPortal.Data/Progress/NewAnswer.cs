namespace StudyPortal.Data.Progress;

/// <summary>A graded answer that is to be stored; see <see cref="Answer"/> for its parts.</summary>
public sealed record NewAnswer
{
    public required Guid PersonId { get; init; }

    public required string Submission { get; init; }

    public required string Question { get; init; }

    public required string QuestionVersion { get; init; }

    public required string Objective { get; init; }

    public string? Lesson { get; init; }

    public required string Response { get; init; }

    public required double Score { get; init; }

    public int Hints { get; init; }

    public string? Certainty { get; init; }

    public IReadOnlyList<string> Misconceptions { get; init; } = [];

    public int? Seconds { get; init; }

    /// <summary>The attempt at a quiz that asked it, and where; null outside of quizzes.</summary>
    public AttemptTry? Asked { get; init; }

    public required DateTime At { get; init; }

    internal Answer Stored(long id) => new()
    {
        Id = id, PersonId = PersonId, Submission = Submission, Question = Question, QuestionVersion = QuestionVersion, Objective = Objective, Lesson = Lesson,
        Response = Response, Score = Score, Hints = Hints, Certainty = Certainty, Misconceptions = Misconceptions,
        Seconds = Seconds, Attempt = Asked?.Attempt, Place = Asked?.Place, Try = Asked?.Try, At = At,
    };
}
