using System.Net;
using StudyPortal.Data.People;
using StudyPortal.Web.Tests.Hosting;

namespace StudyPortal.Web.Tests.Features.Account;

public sealed class RoleMatrixTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly string[] Open =
        ["/account/login", "/account/register", "/account/recover", "/account/reset", "/account/deleted", "/account/setup/x", "/account/wait"];

    private static readonly string[] SignedIn =
        ["/account/manage", "/account/password", "/account/passkeys", "/account/recovery-codes", "/account/data", "/account/data/download", "/account/welcome"];

    public static TheoryData<string> Everybody => ["Guest", "Learner", PortalRoles.Author, PortalRoles.Instructor, PortalRoles.Administrator];

    [Theory]
    [MemberData(nameof(Everybody))]
    public async Task Every_page_opens_for_those_it_is_for_and_for_nobody_else(string role)
    {
        var browser = await OpenAsync(role);

        foreach (var path in Open) Assert.Equal((path, HttpStatusCode.OK), (path, (await browser.GetAsync(path)).Status));
        foreach (var path in SignedIn) await OpensAsync(browser, path, role != "Guest", "/account/login");
        await OpensAsync(browser, "/admin", role == PortalRoles.Administrator, role == "Guest" ? "/account/login" : "/account/denied");
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/account/denied")).Status);
    }

    [Theory]
    [MemberData(nameof(Everybody))]
    public async Task No_post_does_anything_without_the_token_of_a_form(string role)
    {
        var browser = await OpenAsync(role);

        foreach (var path in new[] { "/account/logout", "/account/passkeys/request-options", "/account/login", "/account/register", "/account/recover" })
            Assert.Equal((path, HttpStatusCode.BadRequest), (path, (await browser.PostAsync(path, [new("_handler", "login")])).Status));
        foreach (var path in new[] { "/account/passkeys/creation-options", "/account/passkeys/AAAA", "/account/manage", "/account/password", "/account/data" })
            Assert.Equal((path, role == "Guest" ? HttpStatusCode.Found : HttpStatusCode.BadRequest), (path, (await browser.PostAsync(path, [new("_handler", "name")])).Status));
    }

    [Fact]
    public async Task A_given_and_a_taken_role_count_within_a_minute()
    {
        var email = await portal.AddAccountAsync();
        var browser = portal.NewBrowser();
        await browser.SignInAsync(email);
        Assert.Equal(HttpStatusCode.Found, (await browser.GetAsync("/admin")).Status);

        await portal.WithUsersAsync(async users => await users.AddToRoleAsync((await users.FindByEmailAsync(email))!, PortalRoles.Administrator));
        portal.Clock.Move(TimeSpan.FromSeconds(61));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/admin")).Status);

        await portal.WithUsersAsync(async users => await users.RemoveFromRoleAsync((await users.FindByEmailAsync(email))!, PortalRoles.Administrator));
        portal.Clock.Move(TimeSpan.FromSeconds(61));
        var taken = await browser.GetAsync("/admin");
        Assert.Equal(HttpStatusCode.Found, taken.Status);
        Assert.Contains("/account/denied", taken.Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/account/manage")).Status);
    }

    private async Task<Browser> OpenAsync(string role) =>
        role switch { "Guest" => portal.NewBrowser(), "Learner" => await portal.SignInAsync(), _ => await portal.SignInAsync(role) };

    private static async Task OpensAsync(Browser browser, string path, bool opens, string otherwise)
    {
        var page = await browser.GetAsync(path);
        Assert.Equal((path, opens ? HttpStatusCode.OK : HttpStatusCode.Found), (path, page.Status));
        if (!opens) Assert.Contains(otherwise, page.Location, StringComparison.Ordinal);
    }
}
