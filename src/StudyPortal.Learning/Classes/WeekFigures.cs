namespace StudyPortal.Learning.Classes;

/// <summary>What a class answered in one week (UTC).</summary>
/// <param name="Monday">Its first day.</param>
/// <param name="Active">Learners who answered something.</param>
/// <param name="Answers">All answers.</param>
/// <param name="Points">Sum of their scores, each 0 to 1.</param>
/// <param name="Seconds">Time spent on them, as far as it is known.</param>
public sealed record WeekFigures(DateOnly Monday, int Active, int Answers, double Points, long Seconds)
{
    /// <summary>Mean score, 0 to 1; null without answers.</summary>
    public double? Share => Answers == 0 ? null : Points / Answers;
}
