namespace StudyPortal.Learning.Generators;

/// <summary>
/// A run of drills against the clock, as a value without a clock: moments are told as time since the run began. What is answered when the time is over
/// does not count.
/// </summary>
/// <param name="TimeAllowed">Length of the run.</param>
public sealed record DrillRun(TimeSpan TimeAllowed)
{
    /// <summary>Answers given in time.</summary>
    public int Answered { get; private init; }

    /// <summary>Those that were wholly right.</summary>
    public int Right { get; private init; }

    /// <summary>Right answers since the last wrong one.</summary>
    public int InARow { get; private init; }

    /// <summary>Most right answers in a row so far.</summary>
    public int BestInARow { get; private init; }

    /// <summary>When the last answer that counts was given; zero before the first.</summary>
    public TimeSpan LastAnswerAt { get; private init; }

    /// <summary>A run that was stored when it was over; what it had in a row at its end and when its last answer came is not known any more.</summary>
    /// <param name="timeAllowed">Its length.</param>
    /// <param name="answered">Answers given in time.</param>
    /// <param name="right">Those that were right, at most <paramref name="answered"/>.</param>
    /// <param name="bestInARow">Most right answers in a row, at most <paramref name="right"/>.</param>
    public static DrillRun Stored(TimeSpan timeAllowed, int answered, int right, int bestInARow)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(right, answered);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bestInARow, right);
        return new DrillRun(timeAllowed) { Answered = answered, Right = right, BestInARow = bestInARow, LastAnswerAt = timeAllowed };
    }

    /// <summary>What is left at this moment, never less than nothing.</summary>
    public TimeSpan TimeLeft(TimeSpan at) => at >= TimeAllowed ? TimeSpan.Zero : TimeAllowed - at;

    /// <summary>Whether the time is over; the last moment is still in time.</summary>
    public bool IsOver(TimeSpan at) => at > TimeAllowed;

    /// <summary>The run after an answer; the same run where the time was over. Moments go forward: an earlier one than that of the answer before is a bug.</summary>
    public DrillRun Answer(bool isRight, TimeSpan at)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(at, LastAnswerAt);
        if (IsOver(at))
            return this;

        var inARow = isRight ? InARow + 1 : 0;
        return this with
        {
            Answered = Answered + 1, Right = Right + (isRight ? 1 : 0), InARow = inARow, BestInARow = Math.Max(BestInARow, inARow), LastAnswerAt = at,
        };
    }

    /// <summary>
    /// Whether this run is a new personal best: more right in a row; as many, and more right altogether; as many of both, and fewer wrong. Runs of another
    /// length are not compared, and a run without a right answer beats nothing.
    /// </summary>
    /// <param name="best">The best so far, or null before the first run.</param>
    public bool Beats(DrillRun? best) =>
        BestInARow > 0 && (best is null
            || (best.TimeAllowed == TimeAllowed && (BestInARow, Right, -Answered).CompareTo((best.BestInARow, best.Right, -best.Answered)) > 0));
}
