namespace StudyPortal.Content.Prose.Text;

/// <summary>Finds the known word that an unknown one was probably meant to be.</summary>
internal static class NearestWord
{
    private const int MostSlips = 2;
    private const int LongestWord = 40;

    /// <summary><c>; did you mean 'steps'?</c>, or <c>; write one of …</c> where nothing is near.</summary>
    public static string Hint(string word, IReadOnlyList<string> known)
        => Find(word, known) is { } near ? $"; did you mean '{near}'?" : $"; write one of {string.Join(", ", known)}";

    private static string? Find(string word, IReadOnlyList<string> known)
    {
        if (word.Length > LongestWord)
            return null;
        var (nearest, slips) = known
            .Select(candidate => (candidate, Slips(word.ToLowerInvariant(), candidate.ToLowerInvariant())))
            .MinBy(pair => pair.Item2);
        return slips <= Math.Min(MostSlips, word.Length / 2) ? nearest : null;
    }

    /// <summary>Levenshtein's distance, one row at a time.</summary>
    private static int Slips(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.Length];
    }
}
