namespace StudyPortal.Simulation.Etcd;

/// <summary>Ranges of keys.</summary>
public static class EtcdKey
{
    /// <summary>The range end that means every key from the first one on.</summary>
    public const string FromKey = "\0";

    /// <summary>The range end that means every key with this prefix; all keys where the prefix is empty (etcd v3.6 client/v3/op.go, GetPrefixRangeEnd).</summary>
    public static string PrefixEnd(string prefix)
    {
        for (var last = prefix.Length - 1; last >= 0; last--)
        {
            if (prefix[last] < char.MaxValue)
                return prefix[..last] + (char)(prefix[last] + 1);
        }

        return FromKey;
    }

    /// <summary>Whether a key is the one meant, or lies in the range.</summary>
    public static bool IsIn(string key, string first, string? rangeEnd)
    {
        if (rangeEnd is null)
            return string.Equals(key, first, StringComparison.Ordinal);
        return string.CompareOrdinal(key, first) >= 0
            && (string.Equals(rangeEnd, FromKey, StringComparison.Ordinal) || string.CompareOrdinal(key, rangeEnd) < 0);
    }
}
