namespace StudyPortal.Learning.Classes.Grades;

/// <summary>What becomes of work that is done after it was due.</summary>
public abstract record LatePolicy
{
    /// <summary>Days that have begun since work was due: 0 at the deadline itself, 1 from the first moment after it to the same time of the next day.</summary>
    /// <param name="due">Null where it is never due.</param>
    public static int DaysLate(DateTimeOffset at, DateTimeOffset? due)
    {
        if (due is not { } deadline || at <= deadline) return 0;
        return (int)Math.Min(int.MaxValue, ((at - deadline).Ticks + TimeSpan.TicksPerDay - 1) / TimeSpan.TicksPerDay);
    }

    /// <summary>Share of the reached mark (0 to 1) that is kept after so many begun days; null where such work does not count at all.</summary>
    public decimal? ShareKept(int daysLate) => daysLate <= 0 ? 1 : ShareKeptLate(daysLate);

    private protected abstract decimal? ShareKeptLate(int daysLate);
}

/// <summary>Late work does not count.</summary>
public sealed record LateRefused : LatePolicy
{
    private protected override decimal? ShareKeptLate(int daysLate) => null;
}

/// <summary>Late work counts as if it were in time.</summary>
public sealed record LateAccepted : LatePolicy
{
    private protected override decimal? ShareKeptLate(int daysLate) => 1;
}

/// <summary>Each begun day costs a part of the reached mark, until nothing is left of it.</summary>
/// <param name="PercentADay">From 1 to 100.</param>
public sealed record LateReduced(int PercentADay) : LatePolicy
{
    private protected override decimal? ShareKeptLate(int daysLate) => Math.Max(0, 100 - ((long)PercentADay * daysLate)) / 100m;
}
