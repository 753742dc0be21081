namespace StudyPortal.Learning.Mastery;

/// <summary>
/// The latest answer to a question and what it counts at a moment. A right answer to a hard question says more than one to an easy question, and a wrong answer to an easy
/// question says more than one to a hard question. Either says half as much every <see cref="ObjectiveStandings.HalfLifeDays"/> days.
/// </summary>
/// <param name="Answer">The answer.</param>
/// <param name="Freshness">0 to 1: 1 at the moment of the answer, half of it after each half-life.</param>
public sealed record WeighedAnswer(Evidence Answer, decimal Freshness)
{
    /// <summary>What a fresh right answer counts, by difficulty from 1 to 3; what a wrong one counts, from 3 to 1.</summary>
    private static readonly decimal[] _weights = [1, 1.5m, 2];

    /// <summary>What it counts for the learner.</summary>
    public decimal For => Freshness * FreshFor;

    /// <summary>What it counts against the learner.</summary>
    public decimal Against => Freshness * FreshAgainst;

    internal decimal FreshFor => Answer.Score * WeightsOf(Answer.Difficulty).Right;

    internal decimal FreshAgainst => (1 - Answer.Score) * WeightsOf(Answer.Difficulty).Wrong;

    internal static WeighedAnswer At(Evidence answer, DateTimeOffset now) => new(answer, (decimal)FreshnessAfter(now - answer.At));

    /// <summary>What a fresh right answer and a fresh wrong one count.</summary>
    /// <param name="difficulty">1 to 3; what lies outside counts as the nearest.</param>
    internal static (decimal Right, decimal Wrong) WeightsOf(int difficulty)
    {
        var step = Math.Clamp(difficulty, 1, _weights.Length) - 1;
        return (_weights[step], _weights[^(step + 1)]);
    }

    /// <summary>How fresh an answer of some age is; one that lies ahead is fresh.</summary>
    internal static double FreshnessAfter(TimeSpan age) => Math.Pow(0.5, Math.Max(0, age.TotalDays) / ObjectiveStandings.HalfLifeDays);
}
