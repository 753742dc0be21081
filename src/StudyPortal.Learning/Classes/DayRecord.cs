namespace StudyPortal.Learning.Classes;

/// <summary>What one learner answered on one day (UTC).</summary>
/// <param name="Points">Sum of the scores, each 0 to 1.</param>
/// <param name="Seconds">Time spent on the answers, as far as it is known.</param>
public readonly record struct DayRecord(DateOnly Day, int Answers, double Points, int Seconds);
