using System.Net;
using Microsoft.Extensions.DependencyInjection;
using StudyPortal.Data.People;
using StudyPortal.Web.Features.Account;
using StudyPortal.Web.Tests.Hosting;

namespace StudyPortal.Web.Tests.Features.Account;

public sealed class SetUpTests : IDisposable
{
    private readonly PortalFixture _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task The_link_makes_the_first_administrator_once()
    {
        var link = PrintedLink();

        var created = await SetUpAsync(_portal.NewBrowser(), link, "first@example.org");
        var again = await _portal.NewBrowser().GetAsync(link);

        Assert.Equal("/admin", created.Location);
        await _portal.WithUsersAsync(async users => Assert.Equal("first@example.org", Assert.Single(await users.GetUsersInRoleAsync(PortalRoles.Administrator)).Email));
        Assert.Contains("does not work", again.Text, StringComparison.Ordinal);
        Assert.Empty(again.Document.QuerySelectorAll("input[type=password]"));
    }

    [Fact]
    public async Task Two_browsers_with_the_link_open_make_one_administrator()
    {
        var link = PrintedLink();
        var (one, other) = (_portal.NewBrowser(), _portal.NewBrowser());
        var (first, second) = (await one.GetAsync(link), await other.GetAsync(link));

        await Task.WhenAll(Fill(one, first, link, "one@example.org"), Fill(other, second, link, "other@example.org"));

        await _portal.WithUsersAsync(async users => Assert.Single(await users.GetUsersInRoleAsync(PortalRoles.Administrator)));
    }

    [Fact]
    public async Task Somebody_who_is_signed_in_gets_the_role()
    {
        var browser = await _portal.SignInAsync();

        var page = await browser.SubmitAsync(PrintedLink(), "appoint");

        Assert.Equal("/admin", page.Location);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/admin")).Status);
    }

    [Fact]
    public async Task The_link_dies_when_an_administrator_comes_by_another_way()
    {
        var link = PrintedLink();
        await _portal.AddAccountAsync(PortalRoles.Administrator);

        Assert.Contains("does not work", (await _portal.NewBrowser().GetAsync(link)).Text, StringComparison.Ordinal);
        Assert.Null(await _portal.Services.GetRequiredService<SetUpLink>().AnnounceAsync());
    }

    [Theory]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("x")]
    public async Task A_guessed_link_does_nothing(string token)
    {
        _ = PrintedLink();

        Assert.Contains("does not work", (await _portal.NewBrowser().GetAsync($"/account/setup/{token}")).Text, StringComparison.Ordinal);
    }

    private string PrintedLink()
    {
        _ = _portal.Services;
        const string Marker = "/account/setup/";
        var line = Assert.Single(_portal.Log.All, line => line.Contains(Marker, StringComparison.Ordinal));
        return line[line.IndexOf(Marker, StringComparison.Ordinal)..];
    }

    private static async Task<Page> SetUpAsync(Browser browser, string link, string email) => await Fill(browser, await browser.GetAsync(link), link, email);

    private static Task<Page> Fill(Browser browser, Page page, string link, string email) => browser.SubmitAsync(
        link, page, "setup", ("Input.DisplayName", "First"), ("Input.Email", email), ("Input.Password", PortalFixture.Password));
}
