namespace StudyPortal.Learning.Classes;

/// <summary>Counts who is how far in each lesson.</summary>
internal sealed class LessonTally(int lessons)
{
    private readonly int[] _begun = new int[lessons];
    private readonly int[] _done = new int[lessons];
    private readonly List<int>[] _seconds = [.. Enumerable.Range(0, lessons).Select(_ => new List<int>())];

    internal static IReadOnlyList<LessonFigures> Over(int lessons, IList<LearnerRow> rows)
    {
        var tally = new LessonTally(lessons);
        foreach (var row in rows)
            tally.Add(row);
        return tally.Figures();
    }

    private void Add(LearnerRow row)
    {
        for (var lesson = 0; lesson < _begun.Length; lesson++)
        {
            var cell = row.LessonAt(lesson);
            if (cell.Stage == LessonStage.NotBegun)
                continue;

            _begun[lesson]++;
            if (cell.Stage == LessonStage.Done)
                _done[lesson]++;
            if (cell.Seconds > 0)
                _seconds[lesson].Add(cell.Seconds);
        }
    }

    private IReadOnlyList<LessonFigures> Figures() => [.. _begun.Select((begun, lesson) => new LessonFigures(lesson, begun, _done[lesson], Median(_seconds[lesson])))];

    private static double? Median(List<int> seconds)
    {
        if (seconds.Count == 0)
            return null;

        seconds.Sort();
        var half = seconds.Count / 2;
        return seconds.Count % 2 == 1 ? seconds[half] : (seconds[half - 1] + (double)seconds[half]) / 2;
    }
}
