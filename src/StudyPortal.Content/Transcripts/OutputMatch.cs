namespace StudyPortal.Content.Transcripts;

/// <summary>Compares recorded output with what is printed. A recorded line with an ellipsis alone stands for any number of lines; spaces at the end of a line do not count.</summary>
internal static class OutputMatch
{
    private const string Ellipsis = "…";

    /// <summary>Whether a recorded line stands for lines that were left out.</summary>
    public static bool IsCut(string line) => line.Trim() == Ellipsis;

    public static bool AreSame(string recorded, string printed) => recorded.AsSpan().TrimEnd().SequenceEqual(printed.AsSpan().TrimEnd());

    /// <summary>The first difference, or null.</summary>
    public static OutputDifference? Find(IReadOnlyList<string> recorded, IReadOnlyList<string> printed)
    {
        var cuts = recorded.Index().Where(line => IsCut(line.Item)).Select(line => line.Index).ToList();
        if (cuts.Count == 0)
            return Compare(recorded, printed, 0, recorded.Count, 0, isLast: true);
        if (Compare(recorded, printed, 0, cuts[0], 0, isLast: false) is { } first)
            return first;

        // What stands between two cuts may come anywhere behind what was found, and where it comes first is never wrong.
        var next = cuts[0];
        foreach (var (from, to) in cuts.Zip(cuts.Skip(1)))
        {
            if (Place(recorded, printed, from + 1, to, next) is not { } place)
                return Missing(recorded, printed, from + 1, next);
            next = place + to - from - 1;
        }

        var tail = recorded.Count - cuts[^1] - 1;
        return printed.Count - tail < next
            ? Missing(recorded, printed, cuts[^1] + 1, next)
            : Compare(recorded, printed, cuts[^1] + 1, recorded.Count, printed.Count - tail, isLast: true);
    }

    /// <summary>Where these recorded lines come as they stand, from a place on, or null.</summary>
    /// <param name="from">First of the recorded lines.</param>
    /// <param name="to">Behind the last of them.</param>
    /// <param name="start">First of the printed lines at which they may begin.</param>
    public static int? Place(IReadOnlyList<string> recorded, IReadOnlyList<string> printed, int from, int to, int start)
    {
        for (var place = start; place + to - from <= printed.Count; place++)
        {
            var candidate = place;
            if (Enumerable.Range(0, to - from).All(offset => AreSame(recorded[from + offset], printed[candidate + offset])))
                return place;
        }

        return null;
    }

    private static OutputDifference? Compare(IReadOnlyList<string> recorded, IReadOnlyList<string> printed, int from, int to, int start, bool isLast)
    {
        for (var index = from; index < to; index++)
        {
            var seen = start + index - from < printed.Count ? printed[start + index - from] : null;
            if (seen is null || !AreSame(recorded[index], seen))
                return new OutputDifference(index, recorded[index], seen);
        }

        var end = start + to - from;
        return isLast && end < printed.Count ? new OutputDifference(to, Recorded: null, printed[end]) : null;
    }

    // The first line that comes nowhere behind the place, or else the first of those that do not come together.
    private static OutputDifference Missing(IReadOnlyList<string> recorded, IReadOnlyList<string> printed, int from, int start)
    {
        var index = from;
        while (index < recorded.Count && !IsCut(recorded[index]) && printed.Skip(start).Any(line => AreSame(recorded[index], line)))
            index++;
        index = index == recorded.Count || IsCut(recorded[index]) ? from : index;
        return new OutputDifference(index, recorded[index], start < printed.Count ? printed[start] : null);
    }
}

/// <summary>Where recorded output and what is printed part.</summary>
/// <param name="Index">Of the recorded line; behind the last one where more is printed than recorded.</param>
/// <param name="Recorded">Null where more is printed than recorded.</param>
/// <param name="Printed">What is printed there; null where it ends.</param>
internal sealed record OutputDifference(int Index, string? Recorded, string? Printed);
