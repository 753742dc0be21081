namespace StudyPortal.Benchmarks.Quizzes;

/// <summary>An answer that was acknowledged.</summary>
/// <param name="Place">Of its question, from 0.</param>
/// <param name="Response">As it is to be stored.</param>
internal readonly record struct GivenAnswer(Guid Attempt, int Place, string Response);
