namespace StudyPortal.Learning.Mastery;

/// <summary>Runs of days in a row on which the learner did something.</summary>
/// <param name="Current">Length in days of the run that reaches today or yesterday: a day that is not over does not break it.</param>
/// <param name="Longest">Length in days of the longest run ever, the current one included.</param>
/// <param name="IsActiveToday">Whether today already counts.</param>
public sealed record Streak(int Current, int Longest, bool IsActiveToday)
{
    /// <summary>The streak over moments of activity, in any order; a day begins at midnight in the learner's zone. What lies after today is left out.</summary>
    public static Streak Of(IEnumerable<DateTimeOffset> activity, DateTimeOffset now, TimeZoneInfo zone)
    {
        var today = Day(now, zone);
        var (run, longest, last) = (0, 0, DateOnly.MinValue);
        foreach (var day in activity.Select(moment => Day(moment, zone)).Where(day => day <= today).Distinct().Order())
        {
            run = run > 0 && day.DayNumber == last.DayNumber + 1 ? run + 1 : 1;
            longest = Math.Max(longest, run);
            last = day;
        }

        var isAlive = run > 0 && today.DayNumber - last.DayNumber <= 1;
        return new Streak(isAlive ? run : 0, longest, run > 0 && last == today);
    }

    private static DateOnly Day(DateTimeOffset moment, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(moment, zone);
        return new DateOnly(local.Year, local.Month, local.Day);
    }
}
