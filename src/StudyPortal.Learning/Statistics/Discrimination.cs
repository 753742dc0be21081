namespace StudyPortal.Learning.Statistics;

/// <summary>How well a question tells those who do well in the rest of the quiz from those who do not. Null where the figure is not defined.</summary>
/// <param name="People">People who have a rest of a quiz to compare with: an answer to every question of it, or an attempt at it that was handed in.</param>
/// <param name="Index">Correlation of mark and rest of the marks, -100 to 100 percent; null where either is the same for everyone.</param>
/// <param name="Efficiency">Covariance of mark and rest, in percent of the most that these marks and rests allow; null as with the index.</param>
/// <param name="EffectiveWeight">
/// Share of the question in what spreads the totals, in percent: root of the covariance of mark and total over the sum of these
/// roots; null where that covariance is under 0 or no total differs.
/// </param>
/// <param name="IsNegative">Whether mark and total move against each other.</param>
public sealed record Discrimination(int People, double? Index, double? Efficiency, double? EffectiveWeight, bool IsNegative);
