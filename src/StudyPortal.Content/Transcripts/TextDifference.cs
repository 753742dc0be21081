namespace StudyPortal.Content.Transcripts;

/// <summary>Quotes lines of output in a finding, cut to where they differ.</summary>
internal static class TextDifference
{
    private const int Longest = 120;
    private const int Lead = 20;

    public static string Quote(string text) => Quote(text, 0);

    /// <summary><c>the model prints '…' here, not '…'</c></summary>
    public static string Describe(string recorded, string printed)
    {
        var common = recorded.AsSpan().CommonPrefixLength(printed);
        var from = Math.Max(recorded.Length, printed.Length) > Longest && common > Lead ? common - Lead : 0;
        return $"the model prints {Quote(printed, from)} here, not {Quote(recorded, from)}";
    }

    private static string Quote(string text, int from)
    {
        var line = text.TrimEnd();
        var end = Math.Min(line.Length, from + Longest);
        return $"'{(from > 0 ? "…" : "")}{string.Concat(line[Math.Min(from, end)..end].Select(letter => char.IsControl(letter) ? ' ' : letter))}{(end < line.Length ? "…" : "")}'";
    }
}
