namespace StudyPortal.Learning.Statistics;

/// <summary>
/// What the answers say about a quiz as a whole, as Moodle's quiz statistics have it; null where a figure is not defined. Marks are in percent of the
/// most that the quiz gives. Source: docs.moodle.org/dev/Quiz_statistics_calculations, Moodle mod/quiz/report/statistics/classes/calculator.php.
/// </summary>
/// <param name="People">People who answered any question of it.</param>
/// <param name="WholePeople">People with an answer to every question: all figures about the quiz look at their first answers.</param>
/// <param name="Mean">Mean total, in percent.</param>
/// <param name="Median">Median total, in percent.</param>
/// <param name="Deviation">Standard deviation of the totals (n - 1), in percent; from two people on.</param>
/// <param name="Skewness">Under 0: a tail of low totals; over 0: a tail of high ones. From three people on.</param>
/// <param name="Kurtosis">0 for a bell curve, over 0 for a sharper peak. From four people on.</param>
/// <param name="InternalConsistency">Cronbach's alpha in percent, at most 100: how far the questions measure the same thing. From three people and two questions on.</param>
/// <param name="ErrorRatio">Share of the deviation that is chance, in percent.</param>
/// <param name="StandardError">The deviation that is chance, in percent of the most marks.</param>
/// <param name="Items">In the order of the quiz.</param>
public sealed record QuizStatistics(
    int People, int WholePeople, double? Mean, double? Median, double? Deviation, double? Skewness, double? Kurtosis,
    double? InternalConsistency, double? ErrorRatio, double? StandardError, IReadOnlyList<ItemStatistics> Items)
{
    /// <summary>Whether there are enough people for mean, median and deviation to say anything.</summary>
    public bool TellsTotals => WholePeople >= ItemDoubts.FewestPeople;

    /// <summary>Whether there are enough people for the shape of the totals and the internal consistency to say anything.</summary>
    public bool TellsConsistency => WholePeople >= ItemDoubts.FewestWholePeople;

    /// <summary>What the author should look at, or that there is not enough data yet; empty where all is well. The questions have doubts of their own.</summary>
    public IReadOnlyList<Doubt> Doubts => QuizDoubts.About(this);
}
