namespace StudyPortal.Data.Quizzes;

/// <summary>One answer to a question, as statistics read it.</summary>
/// <param name="Attempt">The attempt at a quiz that asked it, or null.</param>
/// <param name="Version">Version of the question that was answered.</param>
/// <param name="Score">0 to 1; 0 where the question was left out.</param>
/// <param name="Certainty">How sure the person was, as one word, or null.</param>
/// <param name="Response">The response as one line of text; empty where the question was left out.</param>
/// <param name="Seconds">Time from question to answer, or null where it is not known.</param>
/// <param name="IsFirstTry">In an attempt its first try at the question; elsewhere the first answer of the person to this version.</param>
public sealed record ItemAnswer(
    Guid PersonId, Guid? Attempt, string Question, string Version, double Score, string? Certainty, string Response, IReadOnlyList<string> Misconceptions,
    int? Seconds, DateTime At, bool IsFirstTry);
