using StudyPortal.Data.Progress;

namespace StudyPortal.Data.Quizzes;

/// <summary>An attempt that is to be handed in.</summary>
public sealed record NewHandIn
{
    public required Guid PersonId { get; init; }

    public required Guid Attempt { get; init; }

    /// <summary>The <see cref="AttemptRecord.Writes"/> of the record that was graded.</summary>
    public required int Writes { get; init; }

    /// <summary>The graded drafts, each with its <see cref="NewAnswer.Attempt"/> and place; empty in the immediate way, whose tries are stored already.</summary>
    public IReadOnlyList<NewAnswer> Answers { get; init; } = [];

    public required double Mark { get; init; }

    public required double MaxMark { get; init; }

    public required DateTime At { get; init; }
}
