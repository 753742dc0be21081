namespace StudyPortal.Learning.Statistics;

/// <summary>The answers to one question of a quiz, sorted by version and person, so that the order in which they came does not matter.</summary>
/// <param name="First">The first answer of each person to the current version, by person.</param>
internal sealed record ItemAnswers(QuizItem Item, int Attempts, IReadOnlyList<ItemAttempt> First, IReadOnlyList<OlderVersion> Older)
{
    internal static IReadOnlyList<ItemAnswers> Read(IReadOnlyList<QuizItem> items, IEnumerable<ItemAttempt> attempts)
    {
        var byQuestion = attempts.ToLookup(attempt => attempt.Question, StringComparer.Ordinal);
        return [.. items.Select(item => Read(item, byQuestion[item.Question]))];
    }

    private static ItemAnswers Read(QuizItem item, IEnumerable<ItemAttempt> attempts)
    {
        var byVersion = attempts.ToLookup(attempt => attempt.Version, StringComparer.Ordinal);
        var older = byVersion.Where(version => version.Key != item.Version).Select(Count)
            .OrderByDescending(version => version.LastAt).ThenBy(version => version.Version, StringComparer.Ordinal);
        var current = byVersion[item.Version].ToList();
        return new ItemAnswers(item, current.Count, FirstOfEach(current), [.. older]);
    }

    private static OlderVersion Count(IGrouping<string, ItemAttempt> attempts)
    {
        var first = FirstOfEach(attempts);
        return new OlderVersion(
            attempts.Key, attempts.Count(), first.Count, (double)(100 * first.Average(attempt => attempt.Score)), attempts.Max(attempt => attempt.At));
    }

    private static List<ItemAttempt> FirstOfEach(IEnumerable<ItemAttempt> attempts)
    {
        var first = new Dictionary<string, ItemAttempt>(StringComparer.Ordinal);
        foreach (var attempt in attempts)
        {
            if (!first.TryGetValue(attempt.Person, out var known) || IsBefore(attempt, known))
                first[attempt.Person] = attempt;
        }

        return [.. first.Values.OrderBy(attempt => attempt.Person, StringComparer.Ordinal)];
    }

    // Of two answers at one moment neither is first; the choice must only be the same in every order.
    private static bool IsBefore(ItemAttempt left, ItemAttempt right) =>
        (left.At.CompareTo(right.At), left.Score.CompareTo(right.Score), string.CompareOrdinal(left.Response, right.Response)) switch
        {
            (not 0 and var at, _, _) => at < 0,
            (_, not 0 and var score, _) => score < 0,
            (_, _, var response) => response < 0,
        };
}
