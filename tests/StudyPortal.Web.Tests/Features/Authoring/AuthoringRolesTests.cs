using System.Net;
using StudyPortal.Data.People;
using StudyPortal.Web.Tests.Hosting;

namespace StudyPortal.Web.Tests.Features.Authoring;

public sealed class AuthoringRolesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Editor = "/author/edit?file=guides/sample/01-first.md";

    [Theory]
    [InlineData("/author")]
    [InlineData(Editor)]
    public async Task A_guest_is_asked_to_sign_in(string path)
    {
        var page = await portal.NewBrowser().GetAsync(path);

        Assert.Equal(HttpStatusCode.Found, page.Status);
        Assert.Contains("/account/login", page.Location!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/author")]
    [InlineData(Editor)]
    public async Task Learners_and_instructors_are_turned_away(string path)
    {
        foreach (string[] roles in (string[][])[[], [PortalRoles.Instructor]])
        {
            var page = await (await portal.SignInAsync(roles)).GetAsync(path);

            Assert.DoesNotContain("01-first.md", page.Text, StringComparison.Ordinal);
            Assert.NotEqual(HttpStatusCode.OK, page.Status);
        }
    }

    [Theory]
    [InlineData(PortalRoles.Author)]
    [InlineData(PortalRoles.Administrator)]
    public async Task Authors_and_administrators_see_files_and_edit_them(string role)
    {
        var browser = await portal.SignInAsync(role);

        Assert.Contains("01-first.md", (await browser.GetAsync("/author")).Text, StringComparison.Ordinal);
        Assert.Equal("Edit 01-first.md", (await browser.GetAsync(Editor)).Heading);
        Assert.Contains(Editor[..12], (await browser.GetAsync(SampleContent.FirstLesson)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_learner_cannot_save()
    {
        var form = (await (await portal.SignInAsync(PortalRoles.Author)).GetAsync(Editor)).FormFields("edit");
        form["Text"] = "gone";
        form["Wish"] = "save";

        var page = await (await portal.SignInAsync()).PostAsync(Editor, form);

        Assert.NotEqual(HttpStatusCode.OK, page.Status);
        Assert.Contains("First lesson", (await portal.NewBrowser().GetAsync(SampleContent.FirstLesson)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_from_elsewhere_cannot_save()
    {
        var author = await portal.SignInAsync(PortalRoles.Author);
        var form = (await author.GetAsync(Editor)).FormFields("edit");
        form.Remove("__RequestVerificationToken");
        form["Text"] = "gone";
        form["Wish"] = "save";

        Assert.Equal(HttpStatusCode.BadRequest, (await author.PostAsync(Editor, form)).Status);
    }
}
