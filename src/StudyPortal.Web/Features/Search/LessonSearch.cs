using StudyPortal.Content;

namespace StudyPortal.Web.Features.Search;

/// <summary>Searches the catalogue that is served. The index follows the content: built at the first search and again after a change.</summary>
public sealed class LessonSearch(CatalogueHolder content) : IDisposable
{
    private sealed record Indexed(Catalogue Catalogue, SearchIndex Index);

    private readonly Lock _building = new();
    private volatile Indexed? _indexed;

    public IReadOnlyList<SearchHit> Find(string? typed, int take)
    {
        var query = SearchQuery.Parse(typed);
        return query.IsEmpty ? [] : IndexOf(content.Current).Find(query, take);
    }

    public void Dispose() => _indexed?.Index.Dispose();

    private SearchIndex IndexOf(Catalogue catalogue)
    {
        if (_indexed is { } indexed && ReferenceEquals(indexed.Catalogue, catalogue)) return indexed.Index;
        lock (_building)
        {
            // The replaced index is left to the collector: another request may be reading it.
            if (_indexed is not { } again || !ReferenceEquals(again.Catalogue, catalogue)) _indexed = new Indexed(catalogue, SearchIndex.Build(catalogue));
            return _indexed!.Index;
        }
    }
}
