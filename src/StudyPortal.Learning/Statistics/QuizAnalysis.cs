namespace StudyPortal.Learning.Statistics;

/// <summary>
/// Reads statistics of a quiz and its questions out of stored answers. A function of its arguments: the order of the answers does not matter. Each answer is
/// looked at a fixed number of times, and each question's marks are sorted.
/// </summary>
public static class QuizAnalysis
{
    /// <summary>Fewest people of whom Moodle reads the shape of a distribution and its consistency.</summary>
    private const int FewestForShape = 3;

    /// <param name="items">The questions of the quiz, each once.</param>
    /// <param name="attempts">In any order; answers to other questions are left out.</param>
    public static QuizStatistics Of(IReadOnlyList<QuizItem> items, IEnumerable<ItemAttempt> attempts) => Of(items, AnswerTally.Of(attempts));

    /// <param name="items">The questions of the quiz, each once.</param>
    /// <param name="tally">Answers to other questions in it are left out.</param>
    public static QuizStatistics Of(IReadOnlyList<QuizItem> items, AnswerTally tally)
    {
        var answers = items.Select(tally.Of).ToList();
        var table = MarkTable.Of(answers);
        var most = (double)items.Sum(item => item.MaxMark);
        var discriminations = Discriminations(items.Count, table);
        var people = answers.SelectMany(item => item.First).Select(attempt => attempt.Person).Distinct(StringComparer.Ordinal).Count();
        var whole = table.People.Count;
        var deviation = whole < 2 ? (double?)null : 100 * Math.Sqrt(Moments.Variance(table.Totals)) / most;
        var consistency = InternalConsistency(items.Count, table);
        var errorRatio = consistency is { } alpha ? 100 * Math.Sqrt(1 - (alpha / 100)) : (double?)null;
        return new QuizStatistics(
            people,
            whole,
            whole == 0 ? null : 100 * Moments.Mean(table.Totals) / most,
            whole == 0 ? null : 100 * Moments.Median(table.Totals) / most,
            deviation,
            Moments.Skewness(table.Totals),
            Moments.Kurtosis(table.Totals),
            consistency,
            errorRatio,
            errorRatio * deviation / 100,
            [.. answers.Select((item, index) => item.Report(
                100 * (double)item.Item.MaxMark / most, discriminations[index], Thirds.Of(table.People, table.Rests(index))))]);
    }

    private static List<Discrimination> Discriminations(int items, MarkTable table)
    {
        var people = table.People.Count;
        if (people < 2)
            return [.. Enumerable.Range(0, items).Select(_ => new Discrimination(people, null, null, null, IsNegative: false))];

        var withTotal = Enumerable.Range(0, items).Select(item => Moments.Covariance(table.Marks(item), table.Totals)).ToList();
        var roots = withTotal.Sum(covariance => Math.Sqrt(Math.Max(0, covariance)));
        return [.. withTotal.Select((covariance, item) => new Discrimination(
            people,
            Correlation.Index(table.Marks(item), table.Rests(item)),
            Correlation.Efficiency(table.Marks(item), table.Rests(item)),
            covariance < 0 || roots == 0 ? null : 100 * Math.Sqrt(covariance) / roots,
            covariance < 0))];
    }

    /// <summary>p / (p - 1) · (1 - sum of the variances of the marks / variance of the totals).</summary>
    private static double? InternalConsistency(int items, MarkTable table)
    {
        if (items < 2 || table.People.Count < FewestForShape || Moments.IsConstant(table.Totals))
            return null;

        var ofMarks = Enumerable.Range(0, items).Sum(item => Moments.Variance(table.Marks(item)));
        return Correlation.AtMostAll(100d * items / (items - 1) * (1 - (ofMarks / Moments.Variance(table.Totals))));
    }
}
