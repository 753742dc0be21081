namespace StudyPortal.Learning.Grading;

/// <summary>Levenshtein's distance: insertions, deletions and replacements of one character that turn one text into another.</summary>
internal static class EditDistance
{
    internal static int Between(string from, string to)
    {
        var above = Enumerable.Range(0, to.Length + 1).ToArray();
        var row = new int[to.Length + 1];
        for (var i = 0; i < from.Length; i++)
        {
            row[0] = i + 1;
            for (var j = 0; j < to.Length; j++)
            {
                var replaced = above[j] + (from[i] == to[j] ? 0 : 1);
                row[j + 1] = Math.Min(replaced, 1 + Math.Min(above[j + 1], row[j]));
            }

            (above, row) = (row, above);
        }

        return above[to.Length];
    }
}
