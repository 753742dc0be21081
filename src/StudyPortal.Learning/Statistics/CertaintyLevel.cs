using StudyPortal.Learning.Grading;
using static System.FormattableString;

namespace StudyPortal.Learning.Statistics;

/// <summary>The answers given with one certainty.</summary>
/// <param name="Asked">Answers.</param>
/// <param name="Right">Sum of their scores: the right ones, and the parts of those partly right.</param>
public sealed record CertaintyLevel(Certainty Certainty, int Asked, decimal Right)
{
    /// <summary>Answers with one certainty that must be there before it is judged.</summary>
    public const int FewestAnswers = 10;

    /// <summary>
    /// How far a share must lie outside before chance does not explain it: distance² · answers. As Moodle has it
    /// (question/behaviour/deferredcbm/behaviourtype.php), about one and a half standard errors.
    /// </summary>
    private const decimal Significance = 0.5m;

    /// <summary>Share of right answers, 0 to 1; null without answers.</summary>
    public decimal? Share => Asked == 0 ? null : Right / Asked;

    /// <summary>Whether the certainty was deserved.</summary>
    public CalibrationVerdict Verdict
    {
        get
        {
            if (Asked < FewestAnswers || Share is not { } share)
                return CalibrationVerdict.NotEnoughData;

            var (from, to) = CertaintyMarks.PaysBest(Certainty);
            if (share < from && IsBeyondChance(from - share))
                return CalibrationVerdict.Overconfident;
            return share > to && IsBeyondChance(share - to) ? CalibrationVerdict.Underconfident : CalibrationVerdict.Calibrated;
        }
    }

    /// <summary>The verdict in one or two plain sentences with the figures behind it.</summary>
    public string Explain()
    {
        var (from, to) = CertaintyMarks.PaysBest(Certainty);
        var counted = Invariant($"{Right:0.##} of {Asked} answers with {CertaintyText.Write(Certainty)} certainty were right");
        var fitting = Invariant($"it pays between {100 * from:0} % and {100 * to:0} %");
        return Verdict switch
        {
            CalibrationVerdict.NotEnoughData => Invariant($"Not enough data yet: {Asked} of at least {FewestAnswers} answers with {CertaintyText.Write(Certainty)} certainty."),
            CalibrationVerdict.Overconfident => Invariant($"Overconfident: {counted}, which is {100 * Share:0} %; {fitting}. Choose a lower certainty, or look for what you believe wrongly."),
            CalibrationVerdict.Underconfident => Invariant($"Underconfident: {counted}, which is {100 * Share:0} %; {fitting}. You know more than you claim."),
            _ => Invariant($"Calibrated: {counted}, which is {100 * Share:0} %; {fitting}."),
        };
    }

    private bool IsBeyondChance(decimal distance) => distance * distance * Asked > Significance;
}
