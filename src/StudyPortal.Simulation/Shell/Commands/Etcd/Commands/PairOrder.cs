using StudyPortal.Simulation.Etcd;

namespace StudyPortal.Simulation.Shell.Commands.Etcd.Commands;

/// <summary>The order of <c>--sort-by</c> and <c>--order</c>.</summary>
/// <param name="Target">What is compared: CREATE, KEY, MODIFY, VALUE or VERSION.</param>
/// <param name="IsDescending">Whether the greatest comes first.</param>
internal sealed record PairOrder(string Target, bool IsDescending)
{
    /// <summary>Reads the flags; null where they say nothing, or where <paramref name="error"/> says what is wrong.</summary>
    public static PairOrder? Read(string target, string order, out string? error)
    {
        var (upperTarget, upperOrder) = (target.ToUpperInvariant(), order.ToUpperInvariant());
        error = upperOrder is not ("" or "ASCEND" or "DESCEND") ? $"bad sort order {order}"
            : upperTarget is not ("" or "CREATE" or "KEY" or "MODIFY" or "VALUE" or "VERSION") ? $"bad sort target {target}"
            : null;
        return error is not null || (target.Length == 0 && order.Length == 0) ? null : new PairOrder(upperTarget, upperOrder == "DESCEND");
    }

    /// <summary>The answer in this order, with so many pairs at most; 0 for all.</summary>
    public RangeResponse Sort(RangeResponse response, long limit)
    {
        var sorted = response.Pairs.Sort(Compare);
        var kept = limit > 0 && limit < sorted.Length ? sorted[..(int)limit] : sorted;
        return response with { Pairs = kept, HasMore = kept.Length < sorted.Length };
    }

    private int Compare(StoredPair one, StoredPair other)
    {
        var (left, right) = IsDescending ? (other, one) : (one, other);
        var order = Target switch
        {
            "CREATE" => left.CreateRevision.CompareTo(right.CreateRevision),
            "MODIFY" => left.ModRevision.CompareTo(right.ModRevision),
            "VERSION" => left.Version.CompareTo(right.Version),
            "VALUE" => string.CompareOrdinal(left.Value?.Text, right.Value?.Text),
            _ => string.CompareOrdinal(left.Key, right.Key),
        };
        return order != 0 ? order : string.CompareOrdinal(one.Key, other.Key);
    }
}
