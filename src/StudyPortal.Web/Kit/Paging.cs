using System.Globalization;

namespace StudyPortal.Web.Kit;

/// <summary>One page of a list.</summary>
/// <param name="Page">From 1; the last one where a later one was asked for.</param>
/// <param name="Pages">At least 1.</param>
public readonly record struct Paging(int Page, int Pages, int Size)
{
    public int Skip => (Page - 1) * Size;

    /// <param name="page">As it stands in the address.</param>
    public static Paging Of(int count, int size, string? page) =>
        Of(count, size, int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1);

    public static Paging Of(int count, int size, int page)
    {
        var pages = Math.Max(1, (count + size - 1) / size);
        return new Paging(Math.Clamp(page, 1, pages), pages, size);
    }
}
