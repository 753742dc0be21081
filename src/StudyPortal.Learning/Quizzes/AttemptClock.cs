namespace StudyPortal.Learning.Quizzes;

/// <summary>How an attempt stands to its time limit, by the server's clock.</summary>
/// <param name="Limit">Null where there is none.</param>
/// <param name="Elapsed">Time since the attempt was started.</param>
public readonly record struct AttemptClock(TimeSpan? Limit, TimeSpan Elapsed)
{
    /// <summary>How late a post may arrive and still count: it was sent in time and took a while.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>What is left, never less than nothing; null without a limit.</summary>
    public TimeSpan? TimeLeft => Limit is not { } limit ? null : limit > Elapsed ? limit - Elapsed : TimeSpan.Zero;

    /// <summary>Whether the time is over; the last moment is still in time.</summary>
    public bool IsOver => Elapsed > Limit;

    /// <summary>Whether nothing that arrives now can count any more, so that the attempt is handed in as it stands.</summary>
    public bool IsClosed => Elapsed > Limit + Grace;
}
