using System.Net;
using StudyPortal.Data.Classes;
using StudyPortal.Data.People;
using StudyPortal.Web.Features.Classes.Assignments;
using StudyPortal.Web.Tests.Hosting;

namespace StudyPortal.Web.Tests.Features.Classes.Assignments;

public sealed class AssignmentPagesTests(ClassDesk desk) : IClassFixture<ClassDesk>
{
    private string List => $"{desk.Path}/assignments";

    [Fact]
    public async Task An_instructor_assigns_lessons_and_finds_them_in_the_list()
    {
        var answer = await desk.Teacher.SubmitAsync($"{List}/new", "assignment", ("kind", "lessons"), ("lesson", "sample/first"), ("due", "2099-05-01T18:00"), ("late", "reduced"), ("percent", "15"), ("weight", "2,5"));

        Assert.Equal((HttpStatusCode.Found, $"{List}?done=saved"), (answer.Status, answer.Location));
        var list = await desk.Teacher.GetAsync(answer.Location!);
        Assert.Contains("First lesson", list.Text, StringComparison.Ordinal); // Its title was left empty.
        var stored = (await desk.Get<AssignmentReader>().OfClassAsync(desk.Class.Id)).Single(assignment => assignment.Title == "First lesson");
        Assert.Equal(("lessons", "sample/first", "reduced", 15, 2.5), (stored.Kind, stored.Target, stored.Late, stored.PercentADay, stored.Weight));
        Assert.Equal(new DateTime(2099, 5, 1, 18, 0, 0, DateTimeKind.Utc), stored.DueAt);
    }

    [Fact]
    public async Task What_cannot_be_taken_is_told_beside_its_field_and_what_was_typed_stays()
    {
        var answer = await desk.Teacher.SubmitAsync(
            $"{List}/new", "assignment", ("kind", "quiz"), ("quiz", "sample"), ("title", "Kept <title>"), ("opens", "2099-05-02T18:00"), ("due", "2099-05-01T18:00"), ("attempts", "none"), ("weight", "-1"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        foreach (var field in new[] { "due", "attempts", "weight" }) Assert.NotNull(answer.Document.QuerySelector($"#{field}-problem"));
        Assert.Null(answer.Document.QuerySelector("#opens-problem"));
        Assert.Equal("Kept <title>", answer.Document.QuerySelector("#title")!.GetAttribute("value"));
        Assert.Equal("none", answer.Document.QuerySelector("#attempts")!.GetAttribute("value"));
        Assert.Equal("sample", answer.Document.QuerySelector("#quiz option[selected]")!.GetAttribute("value"));
        Assert.DoesNotContain(await desk.Get<AssignmentReader>().OfClassAsync(desk.Class.Id), assignment => assignment.Title == "Kept <title>");
    }

    [Fact]
    public async Task The_second_of_two_instructors_who_edit_at_once_is_told_and_can_decide()
    {
        var assignment = await desk.AssignAsync("lessons", "sample/first", given => given.Title = "Before");
        var path = $"{List}/{assignment.Id:N}";
        var mine = await desk.Teacher.GetAsync(path);
        Assert.Equal(HttpStatusCode.Found, (await desk.Teacher.SubmitAsync(path, "assignment", ("title", "Theirs"), ("lesson", "sample/first"))).Status);

        var told = await desk.Teacher.SubmitAsync(path, mine, "assignment", ("weight", "4"), ("lesson", "sample/first"));

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Contains("somebody else has changed this", told.Text, StringComparison.Ordinal);
        Assert.Contains("Theirs", told.Document.QuerySelector("table:has(caption)")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("4", told.Document.QuerySelector("#weight")!.GetAttribute("value"));
        Assert.Equal("Theirs", (await desk.Get<AssignmentReader>().FindAsync(desk.Class.Id, assignment.Id))!.Title);
        Assert.Equal(HttpStatusCode.Found, (await desk.Teacher.SubmitAsync(path, told, "assignment", ("lesson", "sample/first"))).Status);
        var stored = await desk.Get<AssignmentReader>().FindAsync(desk.Class.Id, assignment.Id);
        Assert.Equal(("Before", 4.0), (stored!.Title, stored.Weight));
    }

    [Fact]
    public async Task A_deleted_assignment_is_gone_for_everybody()
    {
        var assignment = await desk.AssignAsync("drill", "ports", given => given.Goal = 10);

        var answer = await desk.Teacher.SubmitAsync($"{List}/{assignment.Id:N}", "delete");

        Assert.Equal($"{List}?done=deleted", answer.Location);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Teacher.GetAsync($"{List}/{assignment.Id:N}")).Status);
    }

    [Fact]
    public async Task A_learner_is_granted_more_time_with_a_reason()
    {
        var (person, _) = await desk.JoinAsync("Grace");
        var due = desk.Now.AddDays(-1);
        var assignment = await desk.AssignAsync("quiz", "sample", given => (given.DueAt, given.Attempts) = (due, 1));
        await desk.StoreAsync(ClassDesk.Attempt(person, "sample", due, due.AddHours(1), 7));
        var path = $"{List}/{assignment.Id:N}?learner={person:N}";
        Assert.Contains("missing", RowOf(await desk.Teacher.GetAsync(path), "Grace"), StringComparison.Ordinal);

        var refused = await desk.Teacher.SubmitAsync(path, "grant", ("grant-due", "2099-01-01T10:00"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, true), (refused.Status, refused.Document.QuerySelector("#reason-problem") is not null));

        var page = await desk.Teacher.GetAsync(path);
        Assert.Equal(HttpStatusCode.Found, (await desk.Teacher.SubmitAsync(path, page, "grant", ("grant-due", "2099-01-01T10:00"), ("grant-attempts", "3"), ("reason", "Ill"))).Status);
        Assert.Contains("70", RowOf(await desk.Teacher.GetAsync(path), "Grace"), StringComparison.Ordinal);

        var behind = await desk.Teacher.SubmitAsync(path, page, "grant", ("excused", "on"), ("reason", "Other"));
        Assert.Equal(HttpStatusCode.Conflict, behind.Status);
        Assert.Contains("3 attempts", behind.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_gone_from_the_content_is_said_and_counts_for_nobody()
    {
        var (_, email) = await desk.JoinAsync();
        var learner = desk.Portal.NewBrowser();
        await learner.SignInAsync(email);
        var quiz = await desk.AssignAsync("quiz", "went-away", given => given.DueAt = desk.Now.AddDays(-2));
        var lessons = await desk.AssignAsync("lessons", "sample/first went/away", given => given.Title = "Half gone");

        foreach (var path in new[] { List, $"{List}/{quiz.Id:N}", $"{desk.Path}/grades" })
        {
            var page = await desk.Teacher.GetAsync(path);
            Assert.Equal((path, HttpStatusCode.OK), (path, page.Status));
            Assert.Contains("not in the content any more", page.Text, StringComparison.Ordinal);
        }

        Assert.Contains("went/away", (await desk.Teacher.GetAsync($"{List}/{lessons.Id:N}")).Text, StringComparison.Ordinal);
        var home = await learner.GetAsync("/");
        Assert.Contains("Half gone", home.Text, StringComparison.Ordinal);
        Assert.Contains("not offered any more", home.Text, StringComparison.Ordinal);
        // Left as it is, it may stay; a new one that is not there is refused.
        Assert.Equal(HttpStatusCode.Found, (await desk.Teacher.SubmitAsync($"{List}/{quiz.Id:N}", "assignment", ("quiz", "went-away"), ("weight", "0"))).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await desk.Teacher.SubmitAsync($"{List}/new", "assignment", ("kind", "quiz"), ("quiz", "went-away"))).Status);
    }

    [Fact]
    public async Task An_archived_class_takes_no_new_assignment_and_its_grades_stand_still()
    {
        var known = await desk.AddClassAsync(desk.TeacherPerson);
        var (person, _) = await desk.JoinAsync("Still", known);
        await desk.AssignAsync("quiz", "sample", given => given.DueAt = desk.Now.AddDays(30), known);
        await desk.Get<ClassStore>().ArchiveAsync(known.Id);
        await desk.StoreAsync(ClassDesk.Attempt(person, "sample", desk.Now.AddMinutes(1), desk.Now.AddMinutes(5), 10));
        desk.Portal.Clock.Move(TimeSpan.FromHours(1));

        var path = $"/classes/{known.Id:N}";
        Assert.Contains("not begun", (await desk.Teacher.GetAsync($"{path}/grades")).Text, StringComparison.Ordinal);
        var form = await desk.Teacher.GetAsync($"{path}/assignments/new");
        Assert.Contains("archived", form.Text, StringComparison.Ordinal);
        Assert.Null(form.Document.QuerySelector("form[method=post] [name=kind]"));
    }

    private static string RowOf(Page page, string name) =>
        page.Document.QuerySelectorAll("tbody tr").Single(row => row.QuerySelector("th")!.TextContent == name).TextContent;
}
