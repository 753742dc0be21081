namespace StudyPortal.Learning.Quizzes;

/// <summary>What an answer is worth when others went before it. Source: Moodle question/behaviour/interactive/behaviour.php, adjust_fraction, with a penalty of a third.</summary>
public static class TryMark
{
    private const int TriesThatCostAll = 3;

    /// <summary>The mark, 0 to 1: a third off for each try before, never under 0.</summary>
    /// <param name="score">0 to 1.</param>
    /// <param name="triesBefore">0 for the first try.</param>
    public static decimal Of(decimal score, int triesBefore)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(triesBefore);
        return Math.Max(0, score - (triesBefore / (decimal)TriesThatCostAll));
    }

    /// <summary>How many tries a question has in the immediate way: one more than hints.</summary>
    public static int Most(int hints) => hints + 1;
}
