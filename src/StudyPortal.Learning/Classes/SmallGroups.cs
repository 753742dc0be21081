namespace StudyPortal.Learning.Classes;

/// <summary>
/// Keeps groups that are too small from being told where no learner may be. A count is hidden where it is under the least group, nobody included: "none of them"
/// tells about each of them. As the total is told, so is the sum of what is hidden: where that is itself too small a group, or can only be made in one way, the
/// smallest of the others are hidden too. What is hidden depends on the counts alone and not on their places, so that a small one and a large one that are hidden
/// together can be taken for one another.
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
        var small = counts.Where(count => count < least).ToList();
        if (small.Count == 0)
            return [.. counts.Select(count => (int?)count)];

        var others = counts.Where(count => count >= least).ToList();
        var line = others.Count > 0 && GivesAway(small, least) ? others.Min() : least - 1;
        return [.. counts.Select(count => count <= line ? (int?)null : count)];
    }

    private static bool GivesAway(List<int> small, int least) => small.Count == 1 || small.Sum() < least || small.TrueForAll(count => count == least - 1);
}
