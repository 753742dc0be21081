using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using StudyPortal.Data.People;
using StudyPortal.Web.Features.Account.SigningIn;
using StudyPortal.Web.Tests.Hosting;

namespace StudyPortal.Web.Tests.Features.Account;

public sealed class RecordsTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task The_download_has_lessons_and_answers_and_no_secrets()
    {
        var browser = await StudyAsync("records@example.org");

        var page = await browser.GetAsync("/account/data/download");

        Assert.Equal("attachment", page.Response.Content.Headers.ContentDisposition?.DispositionType);
        var data = JsonDocument.Parse(page.Text).RootElement;
        Assert.Equal("records@example.org", data.GetProperty("profile").GetProperty("email").GetString());
        Assert.Equal("quorum-of-three", Assert.Single(data.GetProperty("answers").EnumerateArray()).GetProperty("question").GetString());
        Assert.Single(data.GetProperty("lessons").EnumerateArray());
        Assert.DoesNotContain("hash", page.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("stamp", page.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Deleting_removes_every_row_of_the_account()
    {
        var browser = await StudyAsync("leaves@example.org");
        var user = await portal.ReadAsync(data => data.Users.SingleAsync(account => account.Email == "leaves@example.org"));
        var person = await portal.ReadAsync(data => data.People.SingleAsync(known => known.UserId == user.Id));

        var page = await browser.SubmitAsync("/account/data", "erase", ("Input.Proof", PortalFixture.Password));

        Assert.Equal("/account/deleted", page.Location);
        Assert.Null(browser.Cookie(SignInCookie.Name));
        Assert.Equal(0, await portal.ReadAsync(data => data.Users.CountAsync(account => account.Id == user.Id)));
        Assert.Equal(0, await portal.ReadAsync(data => data.People.CountAsync(known => known.Id == person.Id)));
        Assert.Equal(0, await portal.ReadAsync(data => data.Answers.CountAsync(answer => answer.PersonId == person.Id)));
        Assert.Equal(0, await portal.ReadAsync(data => data.LessonProgress.CountAsync(lesson => lesson.PersonId == person.Id)));
        Assert.Equal(0, await portal.ReadAsync(data => data.UserTokens.CountAsync(token => token.UserId == user.Id)));
    }

    [Fact]
    public async Task Nothing_is_deleted_without_the_password()
    {
        var browser = await StudyAsync("stays@example.org");

        var page = await browser.SubmitAsync("/account/data", "erase", ("Input.Proof", "not the password"));

        Assert.Contains("Nothing was deleted", page.Problems, StringComparison.Ordinal);
        Assert.True(await portal.ReadAsync(data => data.Users.AnyAsync(account => account.Email == "stays@example.org")));
    }

    [Fact]
    public async Task The_last_administrator_cannot_leave()
    {
        var browser = await portal.SignInAsync(PortalRoles.Administrator);

        var page = await browser.SubmitAsync("/account/data", "erase", ("Input.Proof", PortalFixture.Password));

        Assert.Contains("only administrator", page.Problems, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_browser_of_a_deleted_account_is_signed_out()
    {
        var email = await portal.AddAccountAsync();
        var (here, there) = (portal.NewBrowser(), portal.NewBrowser());
        await here.SignInAsync(email);
        await there.SignInAsync(email);
        await here.SubmitAsync("/account/data", "erase", ("Input.Proof", PortalFixture.Password));

        Assert.Equal(HttpStatusCode.NotFound, (await there.GetAsync("/account/data/download")).Status);
        Assert.Equal("/account/login", (await there.GetAsync("/account/manage")).Location);
    }

    private async Task<Browser> StudyAsync(string email)
    {
        var browser = portal.NewBrowser();
        await browser.FinishLessonAsync(SampleContent.FirstLesson);
        await browser.SubmitAsync(SampleContent.FirstLesson, SampleContent.Question, ("answer", "2"), ("text", "2"), ("response", "2"));
        await browser.RegisterAsync(email);
        return browser;
    }
}
