namespace StudyPortal.Learning.Statistics;

/// <summary>A question at its place in a quiz.</summary>
/// <param name="Question">Id of the question.</param>
/// <param name="Version">The version asked now; answers to any other version are counted apart.</param>
/// <param name="MaxMark">What a right answer adds to the total; over 0.</param>
/// <param name="GuessScore">Mean score of blind guesses, 0 to 1, or null where it is not known; see <see cref="Statistics.GuessScore"/>.</param>
public sealed record QuizItem(string Question, string Version, decimal MaxMark = 1, decimal? GuessScore = null);
