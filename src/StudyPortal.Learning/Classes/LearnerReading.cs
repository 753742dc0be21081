using StudyPortal.Learning.Mastery;

namespace StudyPortal.Learning.Classes;

/// <summary>Reads a learner's row at a moment.</summary>
internal static class LearnerReading
{
    /// <summary>The measure of a learner, 0 to 1, or null without a level; a figure that two ways of adding make differ in its last digits is one figure.</summary>
    internal static decimal? MeasureOf(double strengths, int judged) => judged == 0 ? null : Math.Round((decimal)(strengths / judged), Digits);

    internal static LearnerFigures Of(LearnerRow row, DateTimeOffset now, Thresholds thresholds)
    {
        var (fading, strengths) = (row.FadingAt(now), 0d);
        Span<int> levels = stackalloc int[LevelCount];
        for (var objective = 0; objective < row.Objectives.Count; objective++)
        {
            var strength = row.Objectives.StrengthOf(objective, fading);
            var level = row.Objectives.LevelOf(objective, strength);
            levels[(int)level]++;
            if (level != MasteryLevel.NotEnoughData)
                strengths += strength;
        }

        var judged = row.Objectives.Count - levels[(int)MasteryLevel.NotEnoughData];
        var measure = MeasureOf(strengths, judged);
        return new LearnerFigures(
            row.Learner, thresholds.Place(measure, row.Questions), measure,
            levels[(int)MasteryLevel.Solid], levels[(int)MasteryLevel.Working], levels[(int)MasteryLevel.Shaky], row.Questions, row.Answers,
            row.LessonsDone, row.LessonsBegun, row.ReadingSeconds, row.AnsweringSeconds, row.LastAt, thresholds.IsInactive(row.LastAt, now),
            row.BeliefsHeld.Count, thresholds);
    }

    internal const int LevelCount = (int)MasteryLevel.Solid + 1;

    private const int Digits = 10;
}
