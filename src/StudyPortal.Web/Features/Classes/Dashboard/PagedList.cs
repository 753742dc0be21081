using StudyPortal.Web.Kit;

namespace StudyPortal.Web.Features.Classes.Dashboard;

/// <summary>One page of a list.</summary>
/// <param name="Page">From 1; the last one where a later one was asked for.</param>
public sealed record PagedList<T>(IReadOnlyList<T> Items, int Found, int Page, int Pages)
{
    public static PagedList<T> Of(IReadOnlyList<T> all, DashboardQuery query)
    {
        var paging = Paging.Of(all.Count, query.PageSize, query.Page);
        return new PagedList<T>([.. all.Skip(paging.Skip).Take(paging.Size)], all.Count, paging.Page, paging.Pages);
    }
}
