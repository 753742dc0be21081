namespace StudyPortal.Content.Statistics;

/// <summary>How an objective is taught and asked.</summary>
/// <param name="Id">Of the objective.</param>
/// <param name="Lessons">Lessons that teach it.</param>
/// <param name="ByDifficulty">Questions of quizzes by difficulty, from 1 on.</param>
/// <param name="Commands">Those of them that ask for a command or an edit of a manifest.</param>
public sealed record ObjectiveStatistics(string Id, int Lessons, IReadOnlyList<int> ByDifficulty, int Commands);
