namespace StudyPortal.Learning.Mastery;

/// <summary>One graded answer, as far as it tells about an objective.</summary>
/// <param name="Question">Id of the question.</param>
/// <param name="Objective">Id of the objective.</param>
/// <param name="Score">0 to 1.</param>
/// <param name="At">When it was answered.</param>
/// <param name="Difficulty">Of the question, 1 (easy) to 3 (hard).</param>
public sealed record Evidence(string Question, string Objective, decimal Score, DateTimeOffset At, int Difficulty = 2);
