namespace StudyPortal.Data.Progress;

/// <summary>What one person answered on one day (UTC). Made of <see cref="Answer"/> rows, as <see cref="QuestionStanding"/> is.</summary>
public sealed class StudyDay
{
    public Guid PersonId { get; init; }

    public DateOnly Day { get; init; }

    public int Answers { get; init; }

    /// <summary>Sum of their scores.</summary>
    public double Points { get; init; }

    /// <summary>Time spent on them, as far as it is known.</summary>
    public int Seconds { get; init; }
}
