namespace StudyPortal.Learning.Statistics;

/// <summary>One graded answer of one person to one version of a question.</summary>
/// <param name="Person">Any text that tells people apart.</param>
/// <param name="Question">Id of the question.</param>
/// <param name="Version">Version of the question that was answered.</param>
/// <param name="Score">0 to 1; a question left out of a quiz that was handed in counts 0.</param>
/// <param name="Response">The response as one line of text; empty where it was left out.</param>
/// <param name="Misconceptions">Ids of the beliefs that the answer gave away.</param>
/// <param name="Seconds">Time from question to answer, or null where it is not known.</param>
/// <param name="At">When it was answered.</param>
public sealed record ItemAttempt(
    string Person, string Question, string Version, decimal Score, string Response, IReadOnlyList<string> Misconceptions, double? Seconds, DateTimeOffset At)
{
    /// <summary>Share of the marks in the rest of the quiz that it was asked in, 0 to 1; null outside of one that was handed in, and where it was the only question.</summary>
    public double? Rest { get; init; }
}
