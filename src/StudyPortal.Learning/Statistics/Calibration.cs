using StudyPortal.Learning.Grading;
using static System.FormattableString;

namespace StudyPortal.Learning.Statistics;

/// <summary>How well somebody knows what they know.</summary>
/// <param name="Levels">One a certainty, from low to high.</param>
/// <param name="TotalMark">Sum of the certainty-based marks.</param>
public sealed record Calibration(IReadOnlyList<CertaintyLevel> Levels, decimal TotalMark)
{
    /// <summary>
    /// How much of the marks won or lost by telling answers apart is added to accuracy; found by experience to make the sum most reliable. Source: Moodle
    /// question/behaviour/deferredcbm/behaviourtype.php, calculate_bonus, after Gardner-Medwin.
    /// </summary>
    private const decimal BonusFactor = 0.1m;

    /// <summary>Answers with a certainty.</summary>
    public int Asked => Levels.Sum(level => level.Asked);

    /// <summary>Share of right answers, 0 to 1, certainty left aside; null without answers.</summary>
    public decimal? Accuracy => Asked == 0 ? null : Levels.Sum(level => level.Right) / Asked;

    /// <summary>Mean mark, -6 to 3; null without answers.</summary>
    public decimal? MeanMark => Asked == 0 ? null : TotalMark / Asked;

    /// <summary>
    /// A tenth of what the mean mark is above (under 0: below) that of the one certainty that would have paid best for every answer; null without answers.
    /// Accuracy and bonus together are the certainty-based grade.
    /// </summary>
    public decimal? Bonus => Accuracy is { } accuracy ? BonusFactor * (MeanMark - CertaintyMarks.BestMean(accuracy)) : null;

    /// <param name="answers">In any order.</param>
    public static Calibration Of(IEnumerable<CertainAnswer> answers)
    {
        var byCertainty = answers.ToLookup(answer => answer.Certainty);
        return new Calibration(
            [.. Enum.GetValues<Certainty>().Select(certainty => new CertaintyLevel(certainty, byCertainty[certainty].Count(), byCertainty[certainty].Sum(answer => answer.Score)))],
            byCertainty.SelectMany(level => level).Sum(answer => CertaintyMarks.Mark(answer.Certainty, answer.Score)));
    }

    /// <summary>What saying how sure one is was worth, in plain words.</summary>
    public string Explain() => (Asked, Bonus) switch
    {
        (< CertaintyLevel.FewestAnswers, _) => Invariant($"Not enough data yet: {Asked} of at least {CertaintyLevel.FewestAnswers} answers with a certainty."),
        (_, >= 0) => Invariant($"{MeanMark:0.##} marks an answer, with {100 * Accuracy:0} % right. The same certainty for every answer would have brought {Even:0.##} at best: you tell what you know from what you guess."),
        _ => Invariant($"{MeanMark:0.##} marks an answer, with {100 * Accuracy:0} % right. The same certainty for every answer would have brought {Even:0.##}: you were sure where you were wrong, or unsure where you were right."),
    };

    private decimal? Even => Accuracy is { } accuracy ? CertaintyMarks.BestMean(accuracy) : null;
}
