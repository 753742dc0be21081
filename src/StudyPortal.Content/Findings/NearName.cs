namespace StudyPortal.Content.Findings;

/// <summary>Finds the name that was probably meant.</summary>
internal static class NearName
{
    private const int MaxNameLength = 80;

    /// <summary><c>; did you mean 'x'?</c> with the nearest candidate, or nothing where none is near.</summary>
    public static string DidYouMean(string name, IEnumerable<string> candidates) =>
        Find(name, candidates) is { } near ? $"; did you mean '{near}'?" : "";

    private static string? Find(string name, IEnumerable<string> candidates)
    {
        if (name.Length is 0 or > MaxNameLength)
            return null;

        var limit = Math.Max(1, name.Length / 3);
        string? best = null;
        var bestDistance = limit + 1;
        foreach (var candidate in candidates)
        {
            if (candidate.Length > MaxNameLength || Math.Abs(candidate.Length - name.Length) > limit)
                continue;
            var distance = Distance(name, candidate);
            if (distance < bestDistance || (distance == bestDistance && best is not null && string.CompareOrdinal(candidate, best) < 0))
                (best, bestDistance) = (candidate, distance);
        }

        return best;
    }

    // Edit distance in which swapping two neighbours counts once (optimal string alignment), case ignored.
    private static int Distance(string left, string right)
    {
        Span<int> beforeLast = stackalloc int[MaxNameLength + 1];
        Span<int> last = stackalloc int[MaxNameLength + 1];
        Span<int> row = stackalloc int[MaxNameLength + 1];
        for (var column = 0; column <= right.Length; column++)
            last[column] = column;

        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = Same(left[i - 1], right[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }

            last.CopyTo(beforeLast);
            row.CopyTo(last);
        }

        return last[right.Length];
    }

    private static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
