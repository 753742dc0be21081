namespace StudyPortal.Content.Transcripts;

/// <summary>Writes recorded output anew. Lines stay left out where what stands around them is still printed.</summary>
internal static class OutputRefresh
{
    /// <summary>What is printed, with the cuts of the record that still have a place; the record itself where it is right.</summary>
    public static IReadOnlyList<string> Write(IReadOnlyList<string> recorded, IReadOnlyList<string> printed)
    {
        if (OutputMatch.Find(recorded, printed) is null)
            return recorded;

        var written = new List<string>();
        var next = 0;
        for (var index = 0; index < recorded.Count; index++)
        {
            if (!OutputMatch.IsCut(recorded[index]) || Range(recorded, printed, index, next) is not var (from, to) || from == to)
                continue;
            written.AddRange(printed.Skip(next).Take(from - next).Select(line => line.TrimEnd()));
            written.Add(recorded[index].Trim());
            next = to;
        }

        written.AddRange(printed.Skip(next).Select(line => line.TrimEnd()));
        return written;
    }

    // The printed lines that the cut stands for now: from behind the line before it to the line after it. A record that begins or ends with a cut leaves out from the first or to the last line.
    private static (int From, int To)? Range(IReadOnlyList<string> recorded, IReadOnlyList<string> printed, int cut, int next)
    {
        int? from = cut == 0 ? next : OutputMatch.Place(recorded, printed, cut - 1, cut, Math.Max(0, next - 1)) + 1;
        if (from is not { } begin || (begin <= next && cut > 0))
            return null;
        return cut == recorded.Count - 1 ? (begin, printed.Count)
            : OutputMatch.Place(recorded, printed, cut + 1, cut + 2, begin) is { } end ? (begin, end)
            : null;
    }
}
