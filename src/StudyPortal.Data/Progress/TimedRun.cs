namespace StudyPortal.Data.Progress;

/// <summary>One run of drills against the clock. Its answers lie among the others; the totals are kept here for the personal best.</summary>
public sealed class TimedRun
{
    public Guid Id { get; init; }

    public Guid PersonId { get; init; }

    public string Topic { get; init; } = "";

    /// <summary>Says together with the answers which drills it asks.</summary>
    public long Seed { get; init; }

    public DateTime StartedAt { get; init; }

    /// <summary>Its length.</summary>
    public int Seconds { get; init; }

    /// <summary>Answers given in time.</summary>
    public int Answered { get; init; }

    /// <summary>Those that were right.</summary>
    public int Right { get; init; }

    /// <summary>Most right answers in a row.</summary>
    public int BestInARow { get; init; }
}
