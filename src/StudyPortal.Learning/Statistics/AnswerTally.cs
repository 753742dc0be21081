namespace StudyPortal.Learning.Statistics;

/// <summary>
/// Answers to questions, counted as they come, so that a table of any length can pass through: of each person only the first answer to each version stays.
/// The order in which they come does not matter.
/// </summary>
public sealed class AnswerTally
{
    private readonly Dictionary<string, Dictionary<string, VersionTally>> _questions = new(StringComparer.Ordinal);

    /// <param name="attempts">In any order.</param>
    public static AnswerTally Of(IEnumerable<ItemAttempt> attempts)
    {
        var tally = new AnswerTally();
        foreach (var attempt in attempts)
            tally.Add(attempt);
        return tally;
    }

    /// <summary>Counts one answer.</summary>
    public void Add(ItemAttempt attempt)
    {
        if (!_questions.TryGetValue(attempt.Question, out var versions))
            _questions[attempt.Question] = versions = new(StringComparer.Ordinal);
        if (!versions.TryGetValue(attempt.Version, out var version))
            versions[attempt.Version] = version = new VersionTally();
        version.Add(attempt);
    }

    internal ItemAnswers Of(QuizItem item)
    {
        var versions = _questions.GetValueOrDefault(item.Question) ?? new(StringComparer.Ordinal);
        var older = versions.Where(version => version.Key != item.Version).Select(version => version.Value.Summary(version.Key))
            .OrderByDescending(version => version.LastAt).ThenBy(version => version.Version, StringComparer.Ordinal);
        var current = versions.GetValueOrDefault(item.Version) ?? new VersionTally();
        return new ItemAnswers(item, current.Attempts, current.FirstByPerson(), current.Rests(), [.. older]);
    }
}
