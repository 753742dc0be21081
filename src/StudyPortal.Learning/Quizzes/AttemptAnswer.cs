using StudyPortal.Learning.Statistics;

namespace StudyPortal.Learning.Quizzes;

/// <summary>What one question of an attempt came to.</summary>
/// <param name="Place">From 0, in the order in which the attempt asks.</param>
/// <param name="Question">Id of the question.</param>
/// <param name="Score">Score of the last try, 0 to 1; null where the question was left out.</param>
/// <param name="Mark">What it adds to the total, 0 to 1: the score less what the tries before cost.</param>
/// <param name="Certain">The first try with how sure the learner was of it, since after that they know more; null where nothing was said.</param>
/// <param name="Tries">0 where the question was left out.</param>
/// <param name="Misconceptions">Ids of the beliefs that any of the tries gave away, each once.</param>
public sealed record AttemptAnswer(
    int Place, string Question, decimal? Score, decimal Mark, CertainAnswer? Certain, int Tries, IReadOnlyList<string> Misconceptions)
{
    /// <summary>Wholly right in the end.</summary>
    public bool IsRight => Score == 1;

    /// <summary>In part.</summary>
    public bool IsPartlyRight => Score is > 0 and < 1;

    /// <summary>Sure, and not right: what to look at first.</summary>
    public bool IsConfidentError => Certain is { Certainty: Grading.Certainty.High, Score: < 1 };

    /// <param name="tries">In the order in which they were made; none where the question was left out.</param>
    public static AttemptAnswer Of(int place, string question, IReadOnlyList<QuizTry> tries)
    {
        ArgumentNullException.ThrowIfNull(tries);
        if (tries.Count == 0)
            return new AttemptAnswer(place, question, Score: null, Mark: 0, Certain: null, Tries: 0, []);

        var last = tries[^1].Score;
        return new AttemptAnswer(
            place, question, last, TryMark.Of(last, tries.Count - 1), tries[0].Certainty is { } certainty ? new CertainAnswer(certainty, tries[0].Score) : null,
            tries.Count, [.. tries.SelectMany(made => made.Misconceptions).Distinct(StringComparer.Ordinal)]);
    }
}
