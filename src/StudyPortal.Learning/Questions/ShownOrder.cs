using StudyPortal.Simulation.Kernel;

namespace StudyPortal.Learning.Questions;

/// <summary>The order in which learners are shown what its author wrote in the right one. It follows from the version of the question, so that it gives no key away and stays.</summary>
public static class ShownOrder
{
    // FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/
    private const ulong OffsetBasis = 0xCBF29CE484222325;
    private const ulong FnvPrime = 0x100000001B3;

    /// <summary>The same items, shuffled.</summary>
    /// <param name="version">Version of the question.</param>
    /// <param name="part">Which of its lists, so that no two follow the same order.</param>
    public static IReadOnlyList<T> Of<T>(string version, string part, IReadOnlyList<T> items) => new Prng(Seed($"{version}/{part}")).Shuffle(items).Items;

    /// <summary>The same items, shuffled, in any order but the one they come in; that is, where there are two or more.</summary>
    public static IReadOnlyList<T> OtherThanGiven<T>(string version, string part, IReadOnlyList<T> items)
    {
        var places = Of(version, part, [.. Enumerable.Range(0, items.Count)]);
        var isGiven = places.SequenceEqual(Enumerable.Range(0, items.Count));
        return [.. isGiven ? items.Skip(1).Concat(items.Take(1)) : places.Select(place => items[place])];
    }

    private static ulong Seed(string text) => text.Aggregate(OffsetBasis, static (hash, character) => unchecked((hash ^ character) * FnvPrime));
}
