namespace StudyPortal.Learning.Classes;

/// <summary>What one learner answered in one week.</summary>
/// <param name="Week">Whole weeks since 1 January of the year 1, which was a Monday.</param>
internal readonly record struct WeekRow(int Week, int Answers, double Points, int Seconds)
{
    private const int DaysAWeek = 7;

    internal static int WeekOf(DateOnly day) => day.DayNumber / DaysAWeek;

    internal static DateOnly Monday(int week) => DateOnly.FromDayNumber(week * DaysAWeek);

    /// <summary>The weeks with an answer, in order.</summary>
    internal static WeekRow[] Of(IReadOnlyList<DayRecord> days) =>
    [
        .. days.Where(day => day.Answers > 0).OrderBy(day => day.Day).GroupBy(day => WeekOf(day.Day))
            .Select(week => new WeekRow(week.Key, week.Sum(day => day.Answers), week.Sum(day => day.Points), week.Sum(day => day.Seconds))),
    ];
}
