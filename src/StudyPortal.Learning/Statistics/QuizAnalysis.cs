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
    public static QuizStatistics Of(IReadOnlyList<QuizItem> items, IEnumerable<ItemAttempt> attempts)
    {
        var answers = ItemAnswers.Read(items, attempts);
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
            [.. answers.Select((item, index) => Item(item, index, table, most, discriminations[index]))]);
    }

    private static ItemStatistics Item(ItemAnswers answers, int index, MarkTable table, double most, Discrimination discrimination)
    {
        var scores = answers.First.Select(attempt => (double)attempt.Score).ToList();
        var seconds = answers.First.Select(attempt => attempt.Seconds).OfType<double>().ToList();
        var responses = ResponseTable.Responses(answers.First, Thirds.Of(table.People, table.Rests(index)));
        return new ItemStatistics(
            answers.Item,
            answers.Attempts,
            scores.Count,
            scores.Count == 0 ? null : 100 * Moments.Mean(scores),
            scores.Count < 2 ? null : 100 * Math.Sqrt(Moments.Variance(scores)),
            (double?)(100 * answers.Item.GuessScore),
            100 * (double)answers.Item.MaxMark / most,
            discrimination,
            seconds.Count == 0 ? null : Moments.Median(seconds),
            [.. responses.Take(ItemStatistics.MostResponses)],
            responses.Skip(ItemStatistics.MostResponses).Sum(response => response.Count),
            ResponseTable.Misconceptions(answers.First),
            answers.Older);
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
            Index(table.Marks(item), table.Rests(item)),
            Efficiency(table.Marks(item), table.Rests(item)),
            covariance < 0 || roots == 0 ? null : 100 * Math.Sqrt(covariance) / roots,
            covariance < 0))];
    }

    private static double? Index(IReadOnlyList<double> marks, IReadOnlyList<double> rests)
    {
        var spread = Math.Sqrt(Moments.Variance(marks) * Moments.Variance(rests));
        return spread == 0 ? null : 100 * Moments.Covariance(marks, rests) / spread;
    }

    private static double? Efficiency(IReadOnlyList<double> marks, IReadOnlyList<double> rests)
    {
        var most = Moments.MaxCovariance(marks, rests);
        return most == 0 ? null : AtMostAll(100 * Moments.Covariance(marks, rests) / most);
    }

    /// <summary>p / (p - 1) · (1 - sum of the variances of the marks / variance of the totals).</summary>
    private static double? InternalConsistency(int items, MarkTable table)
    {
        if (items < 2 || table.People.Count < FewestForShape || Moments.IsConstant(table.Totals))
            return null;

        var ofMarks = Enumerable.Range(0, items).Sum(item => Moments.Variance(table.Marks(item)));
        return AtMostAll(100d * items / (items - 1) * (1 - (ofMarks / Moments.Variance(table.Totals))));
    }

    // What is 100 on paper may come out a last digit above it.
    private static double AtMostAll(double percent) => Math.Min(100, percent);
}
