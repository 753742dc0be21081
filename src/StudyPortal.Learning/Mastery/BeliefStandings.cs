namespace StudyPortal.Learning.Mastery;

/// <summary>
/// Reads out of answers which misconceptions a learner holds. One is held as long as the latest answer to a question gives it away: a question is its own
/// witness, since a right answer to another one may have been right for another reason.
/// </summary>
public static class BeliefStandings
{
    /// <summary>Every misconception that was ever given away: held ones first, confident ones before others, then by the time at which they were last given away, newest first.</summary>
    /// <param name="evidence">In the order in which it was stored: of two answers at one moment the later one counts.</param>
    public static IReadOnlyList<BeliefStanding> Of(IEnumerable<BeliefEvidence> evidence)
    {
        var latest = new Dictionary<string, BeliefEvidence>(StringComparer.Ordinal);
        var shown = new Dictionary<string, Dictionary<string, BeliefEvidence>>(StringComparer.Ordinal);
        foreach (var answer in evidence.OrderBy(answer => answer.At))
        {
            latest[answer.Question] = answer;
            foreach (var misconception in answer.Misconceptions)
            {
                if (!shown.TryGetValue(misconception, out var questions))
                    shown.Add(misconception, questions = new(StringComparer.Ordinal));
                questions[answer.Question] = answer;
            }
        }

        return
        [
            .. shown.Select(belief => new BeliefStanding(
                    belief.Key,
                    belief.Value.Any(question => ReferenceEquals(latest[question.Key], question.Value)),
                    [.. belief.Value.Values.OrderByDescending(answer => answer.At).ThenBy(answer => answer.Question, StringComparer.Ordinal)]))
                .OrderByDescending(belief => belief.IsHeld)
                .ThenByDescending(belief => belief.IsConfident)
                .ThenByDescending(belief => belief.LastShownAt)
                .ThenBy(belief => belief.Misconception, StringComparer.Ordinal),
        ];
    }
}
