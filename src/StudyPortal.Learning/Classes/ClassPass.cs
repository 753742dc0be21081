using StudyPortal.Learning.Mastery;

namespace StudyPortal.Learning.Classes;

/// <summary>One pass over the learners of a class.</summary>
internal sealed class ClassPass(BoardPlan plan, DateTimeOffset now, Thresholds thresholds)
{
    private readonly int[] _placements = new int[(int)Placement.Excelling + 1];
    private readonly int[] _bins = new int[ClassFigures.Bins];
    private readonly int[][] _levels = [.. plan.Objectives.Select(_ => new int[LearnerReading.LevelCount])];
    private readonly double[] _strengths = new double[plan.Objectives.Count];
    private readonly WeekTally _weeks = new(DateOnly.FromDateTime(now.UtcDateTime));
    private int _inactive;
    private decimal _measures;

    internal ClassFigures Over(IList<LearnerRow> rows, IReadOnlyList<LessonFigures> lessons, IReadOnlyList<HeldBelief> beliefs)
    {
        foreach (var row in rows)
            Add(row);
        var placed = rows.Count - _placements[(int)Placement.NotEnoughData];
        return new ClassFigures(
            rows.Count, _placements[(int)Placement.NotEnoughData], _placements[(int)Placement.Struggling], _placements[(int)Placement.OnTrack],
            _placements[(int)Placement.Excelling], _inactive, placed == 0 ? null : _measures / placed, _bins,
            Objectives(), lessons, _weeks.Figures(), [.. beliefs.Where(belief => belief.Held > 0)]);
    }

    private void Add(LearnerRow row)
    {
        var (strengths, judged, fading) = (0d, 0, row.FadingAt(now));
        for (var objective = 0; objective < _levels.Length; objective++)
        {
            var strength = row.Objectives.StrengthOf(objective, fading);
            var level = row.Objectives.LevelOf(objective, strength);
            _levels[objective][(int)level]++;
            if (level == MasteryLevel.NotEnoughData)
                continue;

            _strengths[objective] += strength;
            strengths += strength;
            judged++;
        }

        Place(LearnerReading.MeasureOf(strengths, judged), row.Questions);
        _inactive += thresholds.IsInactive(row.LastAt, now) ? 1 : 0;
        _weeks.Add(row.Weeks);
    }

    private void Place(decimal? measure, int questions)
    {
        var placement = thresholds.Place(measure, questions);
        _placements[(int)placement]++;
        if (placement == Placement.NotEnoughData || measure is not { } known)
            return;

        _measures += known;
        _bins[Math.Min((int)(known * ClassFigures.Bins), ClassFigures.Bins - 1)]++;
    }

    private IReadOnlyList<ObjectiveFigures> Objectives() =>
    [
        .. _levels.Select((levels, objective) =>
            {
                var judged = levels.Sum() - levels[(int)MasteryLevel.NotEnoughData];
                return new ObjectiveFigures(
                    objective, levels[(int)MasteryLevel.NotEnoughData], levels[(int)MasteryLevel.Shaky], levels[(int)MasteryLevel.Working], levels[(int)MasteryLevel.Solid],
                    LearnerReading.MeasureOf(_strengths[objective], judged));
            })
            .OrderBy(objective => objective.MeanStrength is null).ThenBy(objective => objective.MeanStrength).ThenBy(objective => objective.Objective),
    ];
}
