namespace StudyPortal.Learning.Classes;

/// <summary>Adds up weeks, back from that of a day.</summary>
internal sealed class WeekTally(DateOnly today)
{
    private readonly int _newest = WeekRow.WeekOf(today);
    private readonly int[] _active = new int[ClassFigures.MostWeeks];
    private readonly int[] _answers = new int[ClassFigures.MostWeeks];
    private readonly double[] _points = new double[ClassFigures.MostWeeks];
    private readonly long[] _seconds = new long[ClassFigures.MostWeeks];
    private int _oldest = -1;

    internal void Add(WeekRow[] weeks)
    {
        foreach (var week in weeks)
        {
            var back = _newest - week.Week;
            if (back is < 0 or >= ClassFigures.MostWeeks)
                continue;

            _active[back]++;
            _answers[back] += week.Answers;
            _points[back] += week.Points;
            _seconds[back] += week.Seconds;
            _oldest = Math.Max(_oldest, back);
        }
    }

    internal IReadOnlyList<WeekFigures> Figures() =>
    [
        .. Enumerable.Range(0, _oldest + 1).Reverse()
            .Select(back => new WeekFigures(WeekRow.Monday(_newest - back), _active[back], _answers[back], _points[back], _seconds[back])),
    ];
}
