namespace StudyPortal.Learning.Statistics;

/// <summary>The answers to one question, sorted by version and person, so that the order in which they came does not matter.</summary>
/// <param name="First">The first answer of each person to the current version, by person.</param>
/// <param name="Rests">By person, the share of the marks in the rest of the first quiz that asked this version, 0 to 1; nobody who never met it in a quiz.</param>
internal sealed record ItemAnswers(
    QuizItem Item, int Attempts, IReadOnlyList<ItemAttempt> First, IReadOnlyDictionary<string, double> Rests, IReadOnlyList<OlderVersion> Older)
{
    /// <summary>What the answers say, with what the question is compared to.</summary>
    internal ItemStatistics Report(double intendedWeight, Discrimination discrimination, Thirds? thirds)
    {
        var scores = First.Select(attempt => (double)attempt.Score).ToList();
        var seconds = First.Select(attempt => attempt.Seconds).OfType<double>().ToList();
        var responses = ResponseTable.Responses(First, thirds);
        return new ItemStatistics(
            Item,
            Attempts,
            scores.Count,
            scores.Count == 0 ? null : 100 * Moments.Mean(scores),
            scores.Count < 2 ? null : 100 * Math.Sqrt(Moments.Variance(scores)),
            (double?)(100 * Item.GuessScore),
            intendedWeight,
            discrimination,
            seconds.Count == 0 ? null : Moments.Median(seconds),
            [.. responses.Take(ItemStatistics.MostResponses)],
            responses.Skip(ItemStatistics.MostResponses).Sum(response => response.Count),
            ResponseTable.Misconceptions(First),
            Older);
    }
}
