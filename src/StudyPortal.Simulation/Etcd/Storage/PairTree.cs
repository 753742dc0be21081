namespace StudyPortal.Simulation.Etcd.Storage;

/// <summary>
/// Pairs in the ordinal order of their keys: an immutable tree that shares all but the path to what changed. The base class library's sorted dictionary cannot seek to
/// the beginning of a range. Weight-balanced (Adams 1993; Hirai and Yamamoto 2011: delta 3, ratio 2).
/// </summary>
internal sealed class PairTree
{
    private const int Delta = 3;

    private const int Ratio = 2;

    private readonly PairTree? _left;
    private readonly PairTree? _right;
    private readonly StoredPair? _pair;

    private PairTree(PairTree? left, StoredPair? pair, PairTree? right)
    {
        (_left, _pair, _right) = (left, pair, right);
        Count = pair is null ? 0 : CountOf(left) + CountOf(right) + 1;
    }

    public static PairTree Empty { get; } = new(null, null, null);

    public int Count { get; }

    public StoredPair? Find(string key)
    {
        for (var node = Whole; node is not null;)
        {
            var order = string.CompareOrdinal(key, node._pair!.Key);
            if (order == 0)
                return node._pair;
            node = order < 0 ? node._left : node._right;
        }

        return null;
    }

    public PairTree With(StoredPair pair) => Add(Whole, pair);

    public PairTree Without(string key) => Find(key) is null ? this : Remove(Whole, key) ?? Empty;

    /// <summary>Adds to a list what lies in a range, in order, until it holds <paramref name="most"/>.</summary>
    public void Collect(string first, string? rangeEnd, int most, List<StoredPair> into)
    {
        if (rangeEnd is not null)
            Collect(Whole, first, EndOf(rangeEnd), most, into);
        else if (Find(first) is { } only && into.Count < most)
            into.Add(only);
    }

    /// <summary>How many pairs lie in a range.</summary>
    public int CountIn(string first, string? rangeEnd)
    {
        if (rangeEnd is null)
            return Find(first) is null ? 0 : 1;
        return Math.Max(0, (EndOf(rangeEnd) is { } end ? CountBefore(end) : Count) - CountBefore(first));
    }

    private PairTree? Whole => _pair is null ? null : this;

    // No end means up to the last key.
    private static string? EndOf(string rangeEnd) => string.Equals(rangeEnd, EtcdKey.FromKey, StringComparison.Ordinal) ? null : rangeEnd;

    private int CountBefore(string key)
    {
        var count = 0;
        for (var node = Whole; node is not null;)
        {
            if (string.CompareOrdinal(node._pair!.Key, key) < 0)
            {
                count += CountOf(node._left) + 1;
                node = node._right;
            }
            else
            {
                node = node._left;
            }
        }

        return count;
    }

    private static void Collect(PairTree? node, string first, string? end, int most, List<StoredPair> into)
    {
        if (node is null || into.Count >= most)
            return;
        var isFromFirst = string.CompareOrdinal(node._pair!.Key, first) >= 0;
        var isBeforeEnd = end is null || string.CompareOrdinal(node._pair.Key, end) < 0;
        if (isFromFirst)
            Collect(node._left, first, end, most, into);
        if (isFromFirst && isBeforeEnd && into.Count < most)
            into.Add(node._pair);
        if (isBeforeEnd)
            Collect(node._right, first, end, most, into);
    }

    private static PairTree Add(PairTree? node, StoredPair pair)
    {
        if (node is null)
            return new PairTree(null, pair, null);
        var order = string.CompareOrdinal(pair.Key, node._pair!.Key);
        if (order == 0)
            return new PairTree(node._left, pair, node._right);
        return order < 0
            ? Balance(Add(node._left, pair), node._pair, node._right)
            : Balance(node._left, node._pair, Add(node._right, pair));
    }

    private static PairTree? Remove(PairTree? node, string key)
    {
        if (node is null)
            return null;
        var order = string.CompareOrdinal(key, node._pair!.Key);
        if (order < 0)
            return Balance(Remove(node._left, key), node._pair, node._right);
        return order > 0 ? Balance(node._left, node._pair, Remove(node._right, key)) : Join(node._left, node._right);
    }

    private static PairTree? Join(PairTree? left, PairTree? right)
    {
        if (left is null || right is null)
            return left ?? right;
        var first = right;
        while (first._left is not null)
            first = first._left;
        return Balance(left, first._pair!, Remove(right, first._pair!.Key));
    }

    private static PairTree Balance(PairTree? left, StoredPair pair, PairTree? right)
    {
        var (leftCount, rightCount) = (CountOf(left), CountOf(right));
        if (leftCount + rightCount < 2)
            return new PairTree(left, pair, right);
        if (rightCount > Delta * leftCount)
        {
            return CountOf(right!._left) < Ratio * CountOf(right._right)
                ? new PairTree(new PairTree(left, pair, right._left), right._pair, right._right)
                : new PairTree(
                    new PairTree(left, pair, right._left!._left), right._left._pair, new PairTree(right._left._right, right._pair, right._right));
        }

        if (leftCount > Delta * rightCount)
        {
            return CountOf(left!._right) < Ratio * CountOf(left._left)
                ? new PairTree(left._left, left._pair, new PairTree(left._right, pair, right))
                : new PairTree(
                    new PairTree(left._left, left._pair, left._right!._left), left._right._pair, new PairTree(left._right._right, pair, right));
        }

        return new PairTree(left, pair, right);
    }

    private static int CountOf(PairTree? node) => node?.Count ?? 0;
}
