using Bunit;
using StudyPortal.Web.Kit;

namespace StudyPortal.Web.Tests.Kit;

public sealed class PageLinksTests : BunitContext
{
    [Theory]
    [InlineData(1, 3, "next:/list?page=2")]
    [InlineData(2, 3, "prev:/list?page=1", "next:/list?page=3")]
    [InlineData(3, 3, "prev:/list?page=2")]
    public void Links_lead_to_the_pages_there_are(int page, int pages, params string[] links)
    {
        var drawn = Draw(page, pages);

        Assert.Equal(links, drawn.FindAll("a").Select(link => $"{link.GetAttribute("rel")}:{link.GetAttribute("href")}"), StringComparer.Ordinal);
        Assert.Equal($"Page {page} of {pages}", drawn.Find("span").TextContent);
    }

    [Fact]
    public void A_single_page_needs_no_links() => Assert.Empty(Draw(1, 1).Markup.Trim());

    [Fact]
    public void What_is_said_of_a_list_is_said_of_a_single_page_too()
    {
        var drawn = Draw(1, 1, said: "4 questions");

        Assert.Equal("4 questions", drawn.Find("[role=status]").TextContent);
        Assert.Empty(drawn.FindAll("a"));
    }

    [Theory]
    [InlineData(51, "2", 2, 3, 25)]
    [InlineData(51, "9", 3, 3, 50)]
    [InlineData(51, "-1", 1, 3, 0)]
    [InlineData(51, "x", 1, 3, 0)]
    [InlineData(51, null, 1, 3, 0)]
    [InlineData(50, "2", 2, 2, 25)]
    [InlineData(0, "2", 1, 1, 0)]
    public void An_address_names_a_page_that_is_there(int count, string? asked, int page, int pages, int skip)
    {
        var paging = Paging.Of(count, 25, asked);

        Assert.Equal((page, pages, skip), (paging.Page, paging.Pages, paging.Skip));
    }

    private IRenderedComponent<PageLinks> Draw(int page, int pages, string? said = null) => Render<PageLinks>(links => links
        .Add(l => l.Page, page).Add(l => l.Pages, pages).Add(l => l.LinkOf, number => $"/list?page={number}").Add(l => l.Said, said));
}
