using StudyPortal.Learning.Grading;

namespace StudyPortal.Learning.Quizzes;

/// <summary>A belief that an attempt gave away.</summary>
/// <param name="Id">Id of the misconception.</param>
/// <param name="Places">The questions that it was met in, ascending, from 0.</param>
/// <param name="Surest">The highest certainty that went with it, or null where none was said.</param>
public sealed record MetMisconception(string Id, IReadOnlyList<int> Places, Certainty? Surest)
{
    /// <summary>The beliefs of an attempt: those held most surely first, then those met most often, then in the order in which they were met.</summary>
    internal static IReadOnlyList<MetMisconception> In(IReadOnlyList<AttemptAnswer> answers) =>
    [
        .. answers.SelectMany(answer => answer.Misconceptions.Select(id => (Id: id, Answer: answer)))
            .GroupBy(met => met.Id, met => met.Answer, StringComparer.Ordinal)
            .Select(met => new MetMisconception(met.Key, [.. met.Select(answer => answer.Place)], met.Max(answer => answer.Certain?.Certainty)))
            .OrderByDescending(met => met.Surest).ThenByDescending(met => met.Places.Count).ThenBy(met => met.Places[0]),
    ];
}
