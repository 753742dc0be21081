namespace StudyPortal.Web.Features.Classes.Dashboard;

/// <summary>One page of a list.</summary>
/// <param name="Page">From 1; the last one where a later one was asked for.</param>
public sealed record PagedList<T>(IReadOnlyList<T> Items, int Found, int Page, int Pages)
{
    public static PagedList<T> Of(IReadOnlyList<T> all, DashboardQuery query)
    {
        var pages = Math.Max(1, (all.Count + query.PageSize - 1) / query.PageSize);
        var page = Math.Min(query.Page, pages);
        return new PagedList<T>([.. all.Skip((page - 1) * query.PageSize).Take(query.PageSize)], all.Count, page, pages);
    }
}
