using System.Net;
using Microsoft.EntityFrameworkCore;
using StudyPortal.Data.Classes;
using StudyPortal.Data.People;
using StudyPortal.Web.Tests.Hosting;

namespace StudyPortal.Web.Tests.Features.Classes.Assignments;

/// <summary>Assignments and grades are there for the instructors of the class, and for nobody else in any way.</summary>
public sealed class AssignmentDoorsTests(ClassDesk desk) : IClassFixture<ClassDesk>
{
    [Fact]
    public async Task Everybody_else_finds_nothing_at_any_of_the_addresses()
    {
        var assignment = await desk.AssignAsync("lessons", "sample/first");
        var (person, email) = await desk.JoinAsync();
        var member = desk.Portal.NewBrowser();
        await member.SignInAsync(email);
        Browser[] others = [member, await desk.Portal.SignInAsync(), await desk.Portal.SignInAsync(PortalRoles.Instructor), await desk.Portal.SignInAsync(PortalRoles.Administrator)];

        foreach (var browser in others)
        {
            foreach (var path in Paths(assignment, person)) Assert.Equal((path, HttpStatusCode.NotFound), (path, (await browser.GetAsync(path)).Status));
        }
    }

    [Fact]
    public async Task A_post_of_somebody_else_changes_nothing_whatever_form_they_copy()
    {
        var assignment = await desk.AssignAsync("lessons", "sample/first", given => given.Title = "Untouched");
        var (person, email) = await desk.JoinAsync();
        var member = desk.Portal.NewBrowser();
        await member.SignInAsync(email);
        var token = (await member.GetAsync("/account/manage")).FormFields("/account/logout")["__RequestVerificationToken"];
        var stranger = await desk.Portal.SignInAsync(PortalRoles.Instructor);
        var strange = (await stranger.GetAsync("/account/manage")).FormFields("/account/logout")["__RequestVerificationToken"];
        (string Path, string Form)[] posts =
        [
            ($"{desk.Path}/assignments/new", "assignment"), ($"{desk.Path}/assignments/{assignment.Id:N}", "assignment"), ($"{desk.Path}/assignments/{assignment.Id:N}", "delete"),
            ($"{desk.Path}/assignments/{assignment.Id:N}?learner={person:N}", "grant"), ($"{desk.Path}/grades", "weights"),
        ];

        foreach (var (path, form) in posts)
        {
            var fields = (await desk.Teacher.GetAsync(path)).FormFields(form);
            foreach (var (browser, own) in new[] { (member, token), (stranger, strange) })
            {
                fields["__RequestVerificationToken"] = own;
                Assert.Equal((path, form, HttpStatusCode.NotFound), (path, form, (await browser.PostAsync(path, fields)).Status));
            }
        }

        Assert.Equal("Untouched", (await desk.Get<AssignmentReader>().FindAsync(desk.Class.Id, assignment.Id))!.Title);
        Assert.Null(await desk.Get<AssignmentReader>().GrantedAsync(assignment.Id, person));
    }

    [Fact]
    public async Task A_guest_is_sent_to_sign_in_and_a_post_without_a_token_is_refused()
    {
        var assignment = await desk.AssignAsync("lessons", "sample/first");
        var guest = desk.Portal.NewBrowser();
        foreach (var path in Paths(assignment, Guid.NewGuid())) Assert.Contains("/account/login", (await guest.GetAsync(path)).Location, StringComparison.Ordinal);

        var path0 = $"{desk.Path}/assignments/{assignment.Id:N}";
        var forged = (await desk.Teacher.GetAsync(path0)).FormFields("delete");
        forged["__RequestVerificationToken"] = "";
        Assert.Equal(HttpStatusCode.BadRequest, (await desk.Teacher.PostAsync(path0, forged)).Status);
        Assert.Equal(HttpStatusCode.OK, (await desk.Teacher.GetAsync(path0)).Status);
    }

    [Fact]
    public async Task Who_may_not_teach_any_more_is_out_at_once()
    {
        var email = await desk.Portal.AddAccountAsync(PortalRoles.Instructor);
        var browser = desk.Portal.NewBrowser();
        await browser.SignInAsync(email);
        var known = await desk.AddClassAsync(await desk.PersonAsync(email));
        var path = $"/classes/{known.Id:N}/assignments";
        var open = await browser.GetAsync($"{path}/new");
        Assert.Equal(HttpStatusCode.OK, open.Status);

        await desk.Portal.ReadAsync(context => context.UserRoles.Where(given => context.Users.Any(user => user.Id == given.UserId && user.Email == email)).ExecuteDeleteAsync());

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.SubmitAsync($"{path}/new", open, "assignment", ("lesson", "sample/first"))).Status);
        Assert.Empty(await desk.Get<AssignmentReader>().OfClassAsync(known.Id));
    }

    [Fact]
    public async Task A_class_that_shows_groups_only_names_nobody()
    {
        var known = await desk.AddClassAsync(desk.TeacherPerson, isAggregateOnly: true);
        var assignment = await desk.AssignAsync("quiz", "sample", known: known);
        for (var learner = 0; learner < 6; learner++)
        {
            var (person, _) = await desk.JoinAsync($"Secret {learner}", known);
            if (learner == 0) await desk.StoreAsync(ClassDesk.Attempt(person, "sample", desk.Now.AddHours(-1), desk.Now, 5));
        }

        var path = $"/classes/{known.Id:N}";
        foreach (var page in new[] { $"{path}/assignments", $"{path}/assignments/{assignment.Id:N}", $"{path}/grades" })
        {
            var shown = await desk.Teacher.GetAsync(page);
            Assert.Equal(HttpStatusCode.OK, shown.Status);
            Assert.DoesNotContain("Secret", shown.Text, StringComparison.Ordinal);
        }

        var list = await desk.Teacher.GetAsync($"{path}/assignments");
        Assert.Equal(["hidden", "hidden", "hidden"], list.Document.QuerySelectorAll(".assignments dd").Select(count => count.TextContent), StringComparer.Ordinal);
        Assert.Equal($"{path}/grades", (await desk.Teacher.GetAsync($"{path}/grades.csv")).Location);
    }

    private IEnumerable<string> Paths(Assignment assignment, Guid person) =>
    [
        $"{desk.Path}/assignments", $"{desk.Path}/assignments/new", $"{desk.Path}/assignments/{assignment.Id:N}", $"{desk.Path}/assignments/{assignment.Id:N}?learner={person:N}",
        $"{desk.Path}/grades", $"{desk.Path}/grades.csv",
    ];
}
