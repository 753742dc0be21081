using Microsoft.AspNetCore.Http.HttpResults;

namespace StudyPortal.Web.Features.Search;

/// <summary><c>GET /search/suggestions?q=</c>: the list under the search box, as HTML.</summary>
public static class SearchEndpoints
{
    private const int MaxSuggestions = 8;

    public static IServiceCollection AddSearch(this IServiceCollection services) => services.AddSingleton<LessonSearch>();

    public static void MapSearch(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/search/suggestions", (string? q, LessonSearch search) =>
            new RazorComponentResult<SearchSuggestions>(new { Query = q ?? "", Hits = search.Find(q, MaxSuggestions) }));
}
