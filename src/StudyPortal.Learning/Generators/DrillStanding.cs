namespace StudyPortal.Learning.Generators;

/// <summary>What somebody has done in one topic, practice and runs together.</summary>
/// <param name="Answered">Drills answered.</param>
/// <param name="Right">Those that were wholly right.</param>
/// <param name="InARow">Right answers since the last wrong one.</param>
/// <param name="BestInARow">Most right answers in a row so far.</param>
public sealed record DrillStanding(int Answered, int Right, int InARow, int BestInARow)
{
    /// <summary>The standing over these answers.</summary>
    /// <param name="results">Each drill once, oldest first.</param>
    public static DrillStanding Of(IEnumerable<DrillResult> results) => results.Aggregate(new DrillStanding(0, 0, 0, 0), (standing, result) => standing.After(result.IsRight));

    private DrillStanding After(bool isRight)
    {
        var inARow = isRight ? InARow + 1 : 0;
        return new DrillStanding(Answered + 1, Right + (isRight ? 1 : 0), inARow, Math.Max(BestInARow, inARow));
    }
}
