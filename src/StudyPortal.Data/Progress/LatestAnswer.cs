namespace StudyPortal.Data.Progress;

/// <summary>The answer to a question that was stored last.</summary>
/// <param name="Tries">How many answers to this question are stored; at least 1.</param>
public sealed record LatestAnswer(Answer Answer, int Tries);
