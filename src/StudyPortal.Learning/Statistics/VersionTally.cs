namespace StudyPortal.Learning.Statistics;

/// <summary>The answers to one version of a question, as they come.</summary>
internal sealed class VersionTally
{
    private readonly Dictionary<string, ItemAttempt> _first = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ItemAttempt> _firstWithRest = new(StringComparer.Ordinal);
    private DateTimeOffset _lastAt = DateTimeOffset.MinValue;

    internal int Attempts { get; private set; }

    internal void Add(ItemAttempt attempt)
    {
        Attempts++;
        if (attempt.At > _lastAt)
            _lastAt = attempt.At;
        KeepFirst(_first, attempt);
        if (attempt.Rest is not null)
            KeepFirst(_firstWithRest, attempt);
    }

    internal IReadOnlyList<ItemAttempt> FirstByPerson() => [.. _first.Values.OrderBy(attempt => attempt.Person, StringComparer.Ordinal)];

    /// <summary>How the rest of the first quiz went in which each person was asked it, by person.</summary>
    internal IReadOnlyDictionary<string, double> Rests() => _firstWithRest.ToDictionary(first => first.Key, first => first.Value.Rest!.Value, StringComparer.Ordinal);

    internal OlderVersion Summary(string version) =>
        new(version, Attempts, _first.Count, (double)(100 * FirstByPerson().Average(attempt => attempt.Score)), _lastAt);

    private static void KeepFirst(Dictionary<string, ItemAttempt> first, ItemAttempt attempt)
    {
        if (!first.TryGetValue(attempt.Person, out var known) || IsBefore(attempt, known))
            first[attempt.Person] = attempt;
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
