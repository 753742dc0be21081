using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using StudyPortal.Web.Features.Account.SigningIn;
using StudyPortal.Web.Features.Progress;
using StudyPortal.Web.Tests.Hosting;

namespace StudyPortal.Web.Tests.Features.Account;

public sealed class RegisterTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task What_a_guest_did_is_in_the_new_account_and_the_device_forgets_the_guest()
    {
        var browser = portal.NewBrowser();
        await browser.FinishLessonAsync(SampleContent.FirstLesson);
        await browser.SubmitAsync(SampleContent.FirstLesson, SampleContent.Question, ("answer", "2"), ("text", "2"), ("response", "2"));
        Assert.NotNull(browser.Cookie(DeviceCookie.Name));

        var registered = await browser.RegisterAsync("joins@example.org");

        Assert.Equal("/account/welcome?lessons=1&answers=1&attempts=0&returnUrl=%2F", registered.Location);
        Assert.Null(browser.Cookie(DeviceCookie.Name));
        var user = await portal.ReadAsync(data => data.Users.SingleAsync(account => account.Email == "joins@example.org"));
        var person = await portal.ReadAsync(data => data.People.SingleAsync(known => known.UserId == user.Id));
        Assert.Equal(1, await portal.ReadAsync(data => data.Answers.CountAsync(answer => answer.PersonId == person.Id)));
        Assert.Equal(1, await portal.ReadAsync(data => data.LessonProgress.CountAsync(lesson => lesson.PersonId == person.Id && lesson.DoneAt != null)));
        Assert.Contains("1 lesson and 1 answer", (await browser.GetAsync(registered.Location!)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Progress_of_a_second_device_joins_at_sign_in()
    {
        await portal.NewBrowser().RegisterAsync("two-devices@example.org");
        var second = portal.NewBrowser();
        await second.FinishLessonAsync(SampleContent.FirstLesson);

        var signedIn = await second.TrySignInAsync("two-devices@example.org");

        Assert.StartsWith("/account/welcome?lessons=1&answers=0", signedIn.Location, StringComparison.Ordinal);
        Assert.Null(second.Cookie(DeviceCookie.Name));
    }

    [Theory]
    [InlineData("attempts=1", "1 quiz attempt.")]
    [InlineData("lessons=2&attempts=1", "2 lessons and 1 quiz attempt.")]
    [InlineData("lessons=1&answers=3&attempts=2", "1 lesson, 3 answers and 2 quiz attempts.")]
    public async Task What_came_along_is_told(string query, string told)
    {
        var browser = portal.NewBrowser();
        await browser.RegisterAsync(string.Create(CultureInfo.InvariantCulture, $"told-{told.Length}@example.org"));
        Assert.Contains(told, (await browser.GetAsync($"/account/welcome?{query}")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("short", "at least 10 characters")]
    [InlineData("QWERTYuiop", "everybody tries first")]
    [InlineData("weak@example.org", "must not be your name")]
    [InlineData("Grace Hopper", "must not be your name")]
    public async Task A_weak_password_is_refused_with_the_reason(string password, string reason)
    {
        var page = await portal.NewBrowser().RegisterAsync("weak@example.org", "Grace Hopper", password);

        Assert.Contains(reason, page.Problems, StringComparison.Ordinal);
        Assert.False(await portal.ReadAsync(data => data.Users.AnyAsync(user => user.Email == "weak@example.org")));
    }

    [Fact]
    public async Task An_address_has_one_account_whatever_its_case()
    {
        await portal.NewBrowser().RegisterAsync("once@example.org");

        var second = await portal.NewBrowser().RegisterAsync("ONCE@example.org");

        Assert.Contains("There is an account with this e-mail address already", second.Problems, StringComparison.Ordinal);
        Assert.Equal(1, await portal.ReadAsync(data => data.Users.CountAsync(user => user.NormalizedEmail == "ONCE@EXAMPLE.ORG")));
    }

    [Fact]
    public async Task The_sixth_registration_a_minute_from_one_address_has_to_wait()
    {
        var browser = portal.NewBrowser();
        for (var i = 0; i < 5; i++) Assert.Equal(HttpStatusCode.OK, (await browser.RegisterAsync($"many{i}@example.org", password: "short")).Status);

        var sixth = await browser.RegisterAsync("many5@example.org");

        Assert.Equal(HttpStatusCode.TooManyRequests, sixth.Status);
        Assert.NotNull(sixth.Response.Headers.RetryAfter);
        Assert.Equal("Too many tries in a short time", sixth.Heading);
    }

    [Fact]
    public async Task The_cookie_of_a_sign_in_is_out_of_reach_of_scripts_and_other_sites()
    {
        var registered = await portal.NewBrowser("https://localhost").RegisterAsync("cookie@example.org");

        var cookie = registered.Response.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith(SignInCookie.Name, StringComparison.Ordinal));
        Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires=", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        var browser = portal.NewBrowser();
        var fields = (await browser.GetAsync("/account/register")).FormFields("register");
        fields.Remove("__RequestVerificationToken");
        fields["Input.DisplayName"] = "Mallory";
        fields["Input.Email"] = "forged@example.org";
        fields["Input.Password"] = PortalFixture.Password;

        var page = await browser.PostAsync("/account/register", fields);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.False(await portal.ReadAsync(data => data.Users.AnyAsync(user => user.Email == "forged@example.org")));
    }
}
