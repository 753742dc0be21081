namespace StudyPortal.Data.Quizzes;

/// <summary>What a person has reached in one quiz.</summary>
/// <param name="HandedIn">Attempts handed in; at least 1.</param>
/// <param name="BestShare">Best part of the most marks, 0 to 1.</param>
public sealed record QuizStanding(string Quiz, int HandedIn, double BestShare);
