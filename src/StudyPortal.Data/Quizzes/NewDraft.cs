namespace StudyPortal.Data.Quizzes;

/// <summary>An answer that is to be kept; see <see cref="QuizDraft"/> for its parts.</summary>
public sealed record NewDraft
{
    public required Guid PersonId { get; init; }

    public required Guid Attempt { get; init; }

    public required int Place { get; init; }

    public required string Response { get; init; }

    public string? Certainty { get; init; }

    /// <summary>Revision that the learner saw when they wrote this; 0 where nothing was kept.</summary>
    public required int FromRevision { get; init; }

    /// <summary>Time since the question was shown; added to what was spent before.</summary>
    public int Seconds { get; init; }

    public required DateTime At { get; init; }
}
