using StudyPortal.Content;
using StudyPortal.Content.Lessons;
using StudyPortal.Content.Questions;
using StudyPortal.Web.Kit;

namespace StudyPortal.Web.Features.Misconceptions;

/// <summary>The misconceptions that one lesson heals.</summary>
/// <param name="Lesson">Null for those whose lesson has gone.</param>
/// <param name="Entries">By belief.</param>
public sealed record MisconceptionShelf(Lesson? Lesson, IReadOnlyList<Misconception> Entries)
{
    /// <summary>The shelves in the order of the lessons.</summary>
    /// <param name="query">Words that must all stand in a belief, in its truth or in the title of its lesson; null or blank for every misconception.</param>
    public static IReadOnlyList<MisconceptionShelf> Of(Catalogue catalogue, string? query)
    {
        var words = (query ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var places = catalogue.Guides.SelectMany(guide => guide.Lessons).Index().ToDictionary(place => place.Item.Address.Path, StringComparer.Ordinal);
        return
        [
            .. catalogue.Misconceptions.Values
                .Select(entry => (Entry: entry, Place: places.TryGetValue(PathOf(entry), out var place) ? place : (Index: int.MaxValue, Item: null!)))
                .Where(found => Array.TrueForAll(words, word => Holds(found.Entry, found.Place.Item, word)))
                .GroupBy(found => found.Place)
                .OrderBy(group => group.Key.Index)
                .Select(group => new MisconceptionShelf(group.Key.Item, [.. group.Select(found => found.Entry).OrderBy(entry => entry.Belief, StringComparer.OrdinalIgnoreCase)])),
        ];
    }

    private static string PathOf(Misconception entry) => entry.HealedBy.Split('#')[0];

    private static bool Holds(Misconception entry, Lesson? lesson, string word) =>
        entry.Belief.Contains(word, StringComparison.OrdinalIgnoreCase)
        || PlainLine.Of(entry.TruthHtml).Contains(word, StringComparison.OrdinalIgnoreCase)
        || lesson?.Title.Contains(word, StringComparison.OrdinalIgnoreCase) == true;
}
