using StudyPortal.Learning.Mastery;

namespace StudyPortal.Learning.Classes;

/// <summary>
/// What one learner's answers count for and against each objective. All answers fade alike, so the sums of one moment, that of the newest answer, are those of
/// any later one but for one common factor.
/// </summary>
internal sealed class ObjectiveSums(int objectives)
{
    // What decimals make of a half or of four fifths, sums of binary fractions may miss by a last digit.
    private const double Rounding = 1e-12;

    private readonly double[] _for = new double[objectives];
    private readonly double[] _against = new double[objectives];
    private readonly ushort[] _questions = new ushort[objectives];

    internal int Count => _questions.Length;

    internal int QuestionsOf(int objective) => _questions[objective];

    /// <param name="freshness">Of the answer at the moment of the newest one.</param>
    internal void Add(int objective, double score, int difficulty, double freshness)
    {
        var (right, wrong) = WeighedAnswer.WeightsOf(difficulty);
        _for[objective] += freshness * score * (double)right;
        _against[objective] += freshness * (1 - score) * (double)wrong;
        _questions[objective]++;
    }

    /// <param name="fading">What has become of the newest answer since: 1 at its moment, then less.</param>
    internal double StrengthOf(int objective, double fading)
    {
        var plus = fading * _for[objective];
        return plus / (plus + (fading * _against[objective]) + (double)ObjectiveStandings.Doubt);
    }

    internal MasteryLevel LevelOf(int objective, double strength) => (strength + Rounding) switch
    {
        _ when _questions[objective] < ObjectiveStandings.FewestQuestions => MasteryLevel.NotEnoughData,
        >= (double)ObjectiveStandings.SolidStrength => MasteryLevel.Solid,
        >= (double)ObjectiveStandings.WorkingStrength => MasteryLevel.Working,
        _ => MasteryLevel.Shaky,
    };
}
