using Microsoft.EntityFrameworkCore;
using StudyPortal.Web.Features.Account.Passwords;
using StudyPortal.Web.Tests.Hosting;

namespace StudyPortal.Web.Tests.Features.Account;

public sealed class PasswordTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string NewPassword = "quiet harbour 77";

    [Fact]
    public async Task A_changed_password_keeps_this_browser_and_ends_the_others()
    {
        var email = await portal.AddAccountAsync();
        var (here, there) = (portal.NewBrowser(), portal.NewBrowser());
        await here.SignInAsync(email);
        await there.SignInAsync(email);

        var changed = await here.SubmitAsync("/account/password", "password", ("Input.Current", PortalFixture.Password), ("Input.Password", NewPassword));
        portal.Clock.Move(TimeSpan.FromSeconds(61));

        Assert.Equal("/account/password?done=password", changed.Location);
        Assert.Equal("Your account", (await here.GetAsync("/account/manage")).Heading);
        Assert.StartsWith("/account/login", (await there.GetAsync("/account/manage")).Location, StringComparison.Ordinal);
        await portal.NewBrowser().SignInAsync(email, NewPassword);
    }

    [Fact]
    public async Task A_password_is_not_changed_without_the_current_one()
    {
        var browser = await portal.SignInAsync();

        var page = await browser.SubmitAsync("/account/password", "password", ("Input.Current", "something else"), ("Input.Password", NewPassword));

        Assert.Contains("current password is not right", page.Problems, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recovery_code_sets_a_new_password_once()
    {
        var email = await portal.AddAccountAsync();
        var codes = await IssueCodesAsync(email);

        var recovered = await RecoverAsync(email, codes[0].ToLowerInvariant().Replace('-', ' '));
        var again = await RecoverAsync(email, codes[0]);

        Assert.Contains("7 of 8 codes are left", recovered.Text, StringComparison.Ordinal);
        Assert.Contains("do not match", again.Problems, StringComparison.Ordinal);
        await portal.NewBrowser().SignInAsync(email, NewPassword);
    }

    [Fact]
    public async Task A_code_used_twice_at_the_same_moment_works_once()
    {
        var email = await portal.AddAccountAsync();
        var codes = await IssueCodesAsync(email);

        var pages = await Task.WhenAll(RecoverAsync(email, codes[0]), RecoverAsync(email, codes[0]));

        Assert.Single(pages, page => page.Problems.Length == 0);
    }

    [Fact]
    public async Task A_refused_password_does_not_use_up_the_code()
    {
        var email = await portal.AddAccountAsync();
        var codes = await IssueCodesAsync(email);

        var refused = await RecoverAsync(email, codes[0], "short");

        Assert.Contains("at least 10 characters", refused.Problems, StringComparison.Ordinal);
        Assert.Contains("7 of 8 codes", (await RecoverAsync(email, codes[0])).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Codes_are_not_stored_as_they_are_and_new_ones_replace_them()
    {
        var email = await portal.AddAccountAsync();
        var old = await IssueCodesAsync(email);
        var fresh = await IssueCodesAsync(email);

        var stored = await portal.ReadAsync(data => data.UserTokens.Select(token => token.Value).ToListAsync());
        Assert.DoesNotContain(stored, value => fresh.Any(code => value!.Contains(code, StringComparison.OrdinalIgnoreCase)));
        Assert.Contains("do not match", (await RecoverAsync(email, old[0])).Problems, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_code_and_unknown_name_say_the_same()
    {
        var email = await portal.AddAccountAsync();

        Assert.Equal(
            (await RecoverAsync("nobody@example.org", "0000-0000-0000-0000")).Problems,
            (await RecoverAsync(email, "0000-0000-0000-0000")).Problems);
    }

    [Fact]
    public async Task A_reset_link_works_once()
    {
        var email = await portal.AddAccountAsync();
        var link = await IssueLinkAsync(email);
        var (first, second) = (portal.NewBrowser(), portal.NewBrowser());
        var open = await second.GetAsync(link);

        var reset = await first.SubmitAsync(link, "reset", ("Input.Password", NewPassword));
        var late = await second.SubmitAsync(link, open, "reset", ("Input.Password", "another harbour 78"));

        Assert.Contains("Your password is changed", reset.Text, StringComparison.Ordinal);
        Assert.Contains("does not work", late.Text, StringComparison.Ordinal);
        await portal.NewBrowser().SignInAsync(email, NewPassword);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?user=x&token=y")]
    [InlineData("?user=x&token=%25%25")]
    public async Task A_broken_reset_link_says_so(string query) =>
        Assert.Contains("does not work", (await portal.NewBrowser().GetAsync($"/account/reset{query}")).Text, StringComparison.Ordinal);

    private async Task<string[]> IssueCodesAsync(string email)
    {
        var browser = portal.NewBrowser();
        await browser.SignInAsync(email);
        var page = await browser.SubmitAsync("/account/recovery-codes", "codes");
        string[] codes = [.. page.Document.QuerySelectorAll("li code").Select(code => code.TextContent)];
        Assert.Equal(RecoveryCodes.Count, codes.Length);
        return codes;
    }

    private Task<Page> RecoverAsync(string email, string code, string password = NewPassword) => portal.NewBrowser().SubmitAsync(
        "/account/recover", "recover", ("Input.Email", email), ("Input.Code", code), ("Input.Password", password));

    private async Task<string> IssueLinkAsync(string email)
    {
        var link = "";
        await portal.WithUsersAsync(async users => link = await ResetLink.IssuePathAsync(users, (await users.FindByEmailAsync(email))!));
        return link;
    }
}
