namespace StudyPortal.Learning.Generators;

/// <summary>The difficulty for a learner who leaves it to the portal: two right answers in a row on a step lead one up, a wrong one leads one down.</summary>
public static class DrillLadder
{
    /// <summary>Where everybody begins.</summary>
    public const int Bottom = 1;

    /// <summary>The difficulty of the next drill, 1 to <see cref="DrillTopic.Hardest"/>.</summary>
    /// <param name="results">What was answered so far, oldest first; only the last two matter.</param>
    public static int Next(IReadOnlyList<DrillResult> results) => results switch
    {
        [] => Bottom,
        [.., { IsRight: false } wrong] => Math.Max(Bottom, wrong.Difficulty - 1),
        [.., { IsRight: true } before, var latest] when before.Difficulty == latest.Difficulty => Math.Min(DrillTopic.Hardest, latest.Difficulty + 1),
        [.., var latest] => latest.Difficulty,
    };
}
