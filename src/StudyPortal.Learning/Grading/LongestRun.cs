namespace StudyPortal.Learning.Grading;

/// <summary>The longest rising subsequence of different numbers.</summary>
internal static class LongestRun
{
    // Summed over all orders of 1, 2, 3 … items: https://oeis.org/A003316.
    private static readonly decimal[] _sums = [1, 3, 12, 58, 335, 2_261, 17_465, 152_020];

    /// <summary>The indexes of its members, ascending; of several longest ones, one that ends soonest.</summary>
    internal static IReadOnlyList<int> Of(IReadOnlyList<int> numbers)
    {
        var lengths = new int[numbers.Count];
        var before = new int[numbers.Count];
        for (var end = 0; end < numbers.Count; end++)
        {
            (lengths[end], before[end]) = (1, -1);
            for (var at = 0; at < end; at++)
            {
                if (numbers[at] < numbers[end] && lengths[at] >= lengths[end])
                    (lengths[end], before[end]) = (lengths[at] + 1, at);
            }
        }

        var run = new List<int>();
        for (var at = lengths.Length == 0 ? -1 : Array.IndexOf(lengths, lengths.Max()); at >= 0; at = before[at])
            run.Insert(0, at);
        return run;
    }

    /// <summary>Its mean length over all orders of so many items, or null for more than anybody is asked to put in order.</summary>
    internal static decimal? Mean(int items) =>
        items >= 1 && items <= _sums.Length ? _sums[items - 1] / Enumerable.Range(1, items).Aggregate(1m, (product, factor) => product * factor) : null;
}
