namespace StudyPortal.Learning.Classes;

/// <summary>
/// Keeps groups that are too small from being told where no learner may be. A count is hidden where it is under the least group, nobody included: "none of them"
/// tells about each of them. As the total is known, the hidden counts together are known too; where that gives one of them away, or is itself too small a group,
/// the smallest of the others is hidden with them.
/// </summary>
public static class SmallGroups
{
    /// <summary>The smallest group that is told.</summary>
    public const int Least = 5;

    /// <summary>The counts that may be told, in their places; null where one is hidden.</summary>
    /// <param name="counts">Of groups that share nobody and together make up a total that is told.</param>
    public static IReadOnlyList<int?> Show(IReadOnlyList<int> counts) => Show(counts, Least);

    /// <summary>Whether a part of a group may be told beside the size of the whole.</summary>
    public static bool MayTell(int part, int whole) => Show([part, whole - part])[0] is not null;

    internal static IReadOnlyList<int?> Show(IReadOnlyList<int> counts, int least)
    {
        var hidden = counts.Index().Where(group => group.Item < least).Select(group => group.Index).ToHashSet();
        if (hidden.Count == 0)
            return [.. counts.Select(count => (int?)count)];

        var sum = hidden.Sum(group => counts[group]);
        if ((hidden.Count == 1 || sum < least || sum == hidden.Count * (least - 1)) && hidden.Count < counts.Count)
            hidden.Add(counts.Index().Where(group => !hidden.Contains(group.Index)).MinBy(group => group.Item).Index);
        return [.. counts.Select((count, group) => hidden.Contains(group) ? (int?)null : count)];
    }
}
