namespace StudyPortal.Learning.Statistics;

/// <summary>Counts what people chose and what they gave away by it.</summary>
internal static class ResponseTable
{
    /// <summary>Every response, most frequent first.</summary>
    internal static IReadOnlyList<ResponseCount> Responses(IReadOnlyList<ItemAttempt> first, Thirds? thirds) =>
        [.. first.GroupBy(attempt => attempt.Response, StringComparer.Ordinal)
            .Select(response => new ResponseCount(
                response.Key, response.Max(attempt => attempt.Score), response.Count(), Share(response, thirds?.Lower), Share(response, thirds?.Upper)))
            .OrderByDescending(response => response.Count)
            .ThenBy(response => response.Response, StringComparer.Ordinal)];

    /// <summary>Every misconception, most frequent first.</summary>
    internal static IReadOnlyList<MisconceptionCount> Misconceptions(IReadOnlyList<ItemAttempt> first) =>
        [.. first.SelectMany(attempt => attempt.Misconceptions.Distinct(StringComparer.Ordinal))
            .CountBy(belief => belief, StringComparer.Ordinal)
            .Select(belief => new MisconceptionCount(belief.Key, belief.Value))
            .OrderByDescending(belief => belief.Count)
            .ThenBy(belief => belief.Misconception, StringComparer.Ordinal)];

    private static double? Share(IEnumerable<ItemAttempt> response, IReadOnlySet<string>? third) =>
        third is null ? null : 100d * response.Count(attempt => third.Contains(attempt.Person)) / third.Count;
}
