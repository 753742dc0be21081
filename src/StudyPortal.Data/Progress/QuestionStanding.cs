namespace StudyPortal.Data.Progress;

/// <summary>
/// What one person's answers to one question came to. Made of <see cref="Answer"/> rows: kept in the transaction that stores an answer, and made anew from the
/// answers by a rebuild.
/// </summary>
public sealed class QuestionStanding
{
    public Guid PersonId { get; init; }

    /// <summary>What was asked, as <see cref="QuestionForm"/> names it: the question, or the form of a drill.</summary>
    public string Asked { get; init; } = "";

    /// <summary>Objective of the latest answer.</summary>
    public string Objective { get; init; } = "";

    /// <summary>Version of the question at the latest answer.</summary>
    public string Version { get; init; } = "";

    /// <summary>Score of the first answer, 0 to 1.</summary>
    public double FirstScore { get; init; }

    /// <summary>Score of the latest answer, 0 to 1.</summary>
    public double Score { get; init; }

    /// <summary>How sure the person was of the latest answer, as one word, or null.</summary>
    public string? Certainty { get; init; }

    /// <summary>Ids of the misconceptions that the latest answer gave away; stored as one text, separated by spaces.</summary>
    public IReadOnlyList<string> Misconceptions { get; init; } = [];

    /// <summary>Id of the latest answer.</summary>
    public long AnswerId { get; init; }

    /// <summary>Answers to it.</summary>
    public int Answers { get; init; }

    public DateTime FirstAt { get; init; }

    /// <summary>When the latest answer was given.</summary>
    public DateTime At { get; init; }
}
