using System.Net;
using System.Text.RegularExpressions;
using StudyPortal.Web.Features.Account.SigningIn;
using StudyPortal.Web.Tests.Hosting;

namespace StudyPortal.Web.Tests.Features.Account;

public sealed partial class LoginTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Wrong_password_and_unknown_name_get_the_same_page()
    {
        var known = await portal.AddAccountAsync();

        var wrong = await portal.NewBrowser().TrySignInAsync(known, "not the password");
        var unknown = await portal.NewBrowser().TrySignInAsync("nobody@example.org", "not the password");

        Assert.NotEmpty(wrong.Problems);
        Assert.Equal(Comparable(wrong, known), Comparable(unknown, "nobody@example.org"));
        Assert.Equal(wrong.Status, unknown.Status);
    }

    [Fact]
    public async Task Five_failures_lock_an_account_and_an_unknown_name_alike()
    {
        var known = await portal.AddAccountAsync();

        var locked = await FailAsync(portal.NewBrowser(), known, 5);
        var unknown = await FailAsync(portal.NewBrowser(), "still-nobody@example.org", 5);

        Assert.Contains("Try again in 5 minutes", locked.Problems, StringComparison.Ordinal);
        Assert.Equal(Comparable(locked, known), Comparable(unknown, "still-nobody@example.org"));
        var right = await portal.NewBrowser().TrySignInAsync(known);
        Assert.Contains("Try again", right.Problems, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Four_failures_do_not_lock()
    {
        var known = await portal.AddAccountAsync();
        await FailAsync(portal.NewBrowser(), known, 4);

        await portal.NewBrowser().SignInAsync(known);
    }

    [Fact]
    public async Task A_lock_of_an_administrator_is_told_only_to_those_who_know_the_password()
    {
        var email = await portal.AddAccountAsync();
        await portal.WithUsersAsync(async users => await users.SetLockoutEndDateAsync((await users.FindByEmailAsync(email))!, SignIn.UntilUnlocked));

        Assert.Contains("do not match", (await portal.NewBrowser().TrySignInAsync(email, "not the password")).Problems, StringComparison.Ordinal);
        Assert.Contains("is locked", (await portal.NewBrowser().TrySignInAsync(email)).Problems, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_eleventh_attempt_a_minute_from_one_address_has_to_wait()
    {
        var browser = portal.NewBrowser();
        for (var i = 0; i < 10; i++) Assert.Equal(HttpStatusCode.OK, (await browser.TrySignInAsync($"spray{i}@example.org")).Status);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await browser.TrySignInAsync("spray10@example.org")).Status);
    }

    [Theory]
    [InlineData("/progress", "/progress")]
    [InlineData("https://evil.example/", "/")]
    [InlineData("//evil.example/", "/")]
    [InlineData("/\\evil.example/", "/")]
    [InlineData("/\t/evil.example/", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData("", "/")]
    public async Task Only_addresses_inside_the_portal_are_followed_after_signing_in(string wanted, string followed)
    {
        var email = await portal.AddAccountAsync();

        var page = await portal.NewBrowser().TrySignInAsync(email, query: $"?returnUrl={Uri.EscapeDataString(wanted)}");

        Assert.Equal(followed, page.Location);
    }

    [Fact]
    public async Task A_sign_in_is_kept_only_where_that_was_asked_for()
    {
        var email = await portal.AddAccountAsync();
        var keeping = portal.NewBrowser();
        var page = await keeping.GetAsync("/account/login");

        var kept = await keeping.SubmitAsync("/account/login", page, "login", ("Input.Email", email), ("Input.Password", PortalFixture.Password), ("Input.Keep", "true"));
        var notKept = await portal.NewBrowser().TrySignInAsync(email);

        Assert.Contains("expires=", SignInCookieOf(kept), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires=", SignInCookieOf(notKept), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Signing_out_leaves_an_unknown_visitor()
    {
        var browser = await portal.SignInAsync();

        var page = await browser.SubmitAsync("/account/manage", "/account/logout");

        Assert.Equal("/", page.Location);
        Assert.Null(browser.Cookie(SignInCookie.Name));
        Assert.Equal(HttpStatusCode.Found, (await browser.GetAsync("/account/manage")).Status);
    }

    [Fact]
    public async Task Signing_out_everywhere_reaches_other_browsers_within_a_minute()
    {
        var email = await portal.AddAccountAsync();
        var (here, there) = (portal.NewBrowser(), portal.NewBrowser());
        await here.SignInAsync(email);
        await there.SignInAsync(email);

        await here.SubmitAsync("/account/manage", "/account/logout", ("everywhere", "true"));
        portal.Clock.Move(TimeSpan.FromSeconds(61));

        Assert.Equal(HttpStatusCode.Found, (await there.GetAsync("/account/manage")).Status);
    }

    [Fact]
    public async Task A_passkey_that_nobody_made_signs_nobody_in()
    {
        var page = await portal.NewBrowser().SubmitAsync("/account/login", "passkey", ("Passkey.Credential", "{}"));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("does not belong to an account", page.Problems, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_for_a_passkey_need_the_token_of_a_form()
    {
        var browser = portal.NewBrowser();
        var fields = (await browser.GetAsync("/account/login")).FormFields("passkey");

        var asked = await browser.PostAsync("/account/passkeys/request-options", fields);
        fields.Remove("__RequestVerificationToken");
        var forged = await browser.PostAsync("/account/passkeys/request-options", fields);

        Assert.Contains("\"challenge\"", asked.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, forged.Status);
    }

    private static async Task<Page> FailAsync(Browser browser, string email, int times)
    {
        Page? last = null;
        for (var i = 0; i < times; i++) last = await browser.TrySignInAsync(email, "not the password");
        return last!;
    }

    private static string SignInCookieOf(Page page) =>
        page.Response.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith(SignInCookie.Name, StringComparison.Ordinal));

    private static string Comparable(Page page, string email) => Token().Replace(page.Text.Replace(email, "someone", StringComparison.Ordinal), "");

    [GeneratedRegex(@"CfDJ8[\w/+=-]*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
