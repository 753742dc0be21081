using System.Net;
using Microsoft.EntityFrameworkCore;
using StudyPortal.Data.Classes;
using StudyPortal.Web.Features.Classes.Running;
using StudyPortal.Web.Tests.Hosting;

namespace StudyPortal.Web.Tests.Features.Classes.Running;

public sealed class RunningAClassTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task An_instructor_makes_a_class_and_a_learner_joins_it_by_its_code()
    {
        var teacher = await portal.AddTeacherAsync();
        var people = await teacher.SendAsync("/classes/new", "/classes/create", ("title", "Etcd by night"), ("about", "Bring coffee."), ("names", "shown"));
        Assert.Equal("Etcd by night", people.Heading);
        Assert.StartsWith("The class is made.", people.Told(), StringComparison.Ordinal);
        var code = people.Document.QuerySelector(".code")!.TextContent;

        var learner = await portal.AddSomebodyAsync();
        var asked = await learner.Browser.GetAsync($"/classes/join?code={code.ToLowerInvariant()}");
        var join = await learner.Browser.GetAsync(asked.Location!);
        Assert.Contains("every answer with its certainty and its time", join.Text, StringComparison.Ordinal);
        var inside = await learner.SendAsync(asked.Location!, $"{asked.Location}/agree");

        Assert.Equal(("Etcd by night", "You are in the class."), (inside.Heading, inside.Told()));
        Assert.Contains("Bring coffee.", inside.Text, StringComparison.Ordinal);
        Assert.Contains("Etcd by night", (await learner.Browser.GetAsync("/classes")).Text, StringComparison.Ordinal);
        Assert.Contains("1 learner", (await teacher.Browser.GetAsync("/classes")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guest_who_follows_the_link_comes_back_after_signing_in_with_all_they_have_done()
    {
        var known = await portal.AddClassAsync(await portal.AddTeacherAsync());
        var email = await portal.AddAccountAsync();
        var guest = portal.NewBrowser();
        await guest.FinishLessonAsync(SampleContent.FirstLesson);

        var door = await guest.GetAsync($"/classes/join/{known.Code}");
        Assert.Equal(HttpStatusCode.Found, door.Status);
        var welcome = await guest.TrySignInAsync(email, query: door.Location![door.Location!.IndexOf('?', StringComparison.Ordinal)..]);
        var home = (await guest.GetAsync(welcome.Location!)) is { Status: HttpStatusCode.OK } page && page.Document.QuerySelector("main a.button.primary")?.GetAttribute("href") is { } onward ? onward : welcome.Location;

        Assert.Equal($"/classes/join/{known.Code}", home);
        Assert.Equal(known.Title, (await guest.GetAsync(home!)).Heading);
    }

    [Fact]
    public async Task A_class_without_a_title_is_not_made_and_what_was_typed_stands_again()
    {
        var teacher = await portal.AddTeacherAsync();
        var page = await teacher.SendAsync("/classes/new", "/classes/create", ("title", " "), ("about", "Bring coffee."), ("names", "hidden"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("needs a title", page.Problems, StringComparison.Ordinal);
        Assert.Equal("Bring coffee.", page.Document.QuerySelector("#about")!.TextContent);
        Assert.NotNull(page.Document.QuerySelector("input[value=hidden][checked]"));
        Assert.Equal("/classes/new", (await teacher.Browser.GetAsync("/classes/create")).Location);
    }

    [Fact]
    public async Task The_text_agreed_to_is_the_one_of_the_class()
    {
        var known = await portal.AddClassAsync(await portal.AddTeacherAsync(), hidesNames: true);
        var learner = await portal.AddSomebodyAsync();
        var path = $"/classes/join/{known.Code}";
        Assert.Contains("never a name", (await learner.Browser.GetAsync(path)).Text, StringComparison.Ordinal);

        var refused = await learner.Browser.SubmitAsync(path, $"{path}/agree", ("consent", Consent.Named));
        Assert.Equal((path, 0), (refused.Location, await portal.CountMembersAsync(known.Id)));
        await learner.SendAsync(path, $"{path}/agree");

        Assert.Equal(Consent.FiguresOnly, await portal.ReadAsync(data => data.ClassMembers.Where(member => member.ClassId == known.Id).Select(member => member.Consent).SingleAsync()));
    }

    [Fact]
    public async Task Unknown_archived_and_closed_classes_say_why_nobody_joins()
    {
        var teacher = await portal.AddTeacherAsync();
        var (closed, archived) = (await portal.AddClassAsync(teacher), await portal.AddClassAsync(teacher));
        await portal.Get<ClassStore>().SetAsync(closed.Id, new ClassSettings("Closed", "", IsJoinable: false, KeptDays: 365, new ClassThresholds(0.5, 0.8, 10, 7)));
        await portal.Get<ClassStore>().ArchiveAsync(archived.Id);
        var learner = await portal.AddSomebodyAsync();

        foreach (var (code, words) in new[] { ("22222222", "No class has this code"), ("no", "No class has this code"), (closed.Code, "only those on its roster"), (archived.Code, "is archived") })
        {
            var page = await learner.Browser.GetAsync($"/classes/join/{code}");
            Assert.Equal((code, HttpStatusCode.OK), (code, page.Status));
            Assert.Contains(words, page.Text, StringComparison.Ordinal);
            Assert.Empty(page.Document.QuerySelectorAll("form[action$=agree]"));
        }
        Assert.Equal("/classes?unread=true", (await learner.Browser.GetAsync("/classes/join?code=hello")).Location);
    }

    [Fact]
    public async Task Somebody_on_the_roster_finds_the_class_waiting()
    {
        var teacher = await portal.AddTeacherAsync();
        var known = await portal.AddClassAsync(teacher, "Waiting for you");
        await portal.Get<ClassStore>().SetAsync(known.Id, new ClassSettings(known.Title, "", IsJoinable: false, KeptDays: 365, new ClassThresholds(0.5, 0.8, 10, 7)));
        var learner = await portal.AddSomebodyAsync();
        await portal.Get<RosterStore>().ImportAsync(known.Id, [new RosterRow(learner.Email.ToUpperInvariant(), "Somebody", "17")]);

        var shelf = await learner.Browser.GetAsync("/classes");
        Assert.Equal("A class expects you", shelf.Document.QuerySelector("#waiting-title")?.TextContent);
        var inside = await learner.SendAsync($"/classes/join/{known.Code}", $"/classes/join/{known.Code}/agree");

        Assert.Equal("Waiting for you", inside.Heading);
        Assert.Contains("17", inside.Document.QuerySelector(".figures")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await learner.Browser.GetAsync("/classes")).Document.QuerySelector("#waiting-title"));
    }

    [Fact]
    public async Task A_learner_sees_what_is_seen_of_them_and_leaves()
    {
        var known = await portal.AddClassAsync(await portal.AddTeacherAsync());
        var learner = await portal.AddLearnerAsync(known);
        await learner.Browser.FinishLessonAsync(SampleContent.FirstLesson);

        var page = await learner.Browser.GetAsync(known.Path());
        Assert.Contains("1 done", page.Document.QuerySelector(".figures")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Not enough data", page.Document.QuerySelector(".figures")!.TextContent, StringComparison.Ordinal);
        var shelf = await learner.SendAsync(known.Path(), known.Path("/leave"));

        Assert.StartsWith("You have left the class.", shelf.Told(), StringComparison.Ordinal);
        Assert.Equal(0, await portal.CountMembersAsync(known.Id));
        Assert.Equal(HttpStatusCode.NotFound, (await learner.Browser.GetAsync(known.Path())).Status);
    }

    [Fact]
    public async Task Settings_are_stored_and_impossible_ones_are_not()
    {
        var teacher = await portal.AddTeacherAsync();
        var known = await portal.AddClassAsync(teacher);
        (string, string)[] sound = [("title", "Renamed"), ("about", "Anew"), ("struggling", "40"), ("excelling", "90"), ("questions", "5"), ("days", "14"), ("kept", "90")];

        var refused = await teacher.SendAsync(known.Path("/settings"), known.Path("/settings/save"), [.. sound, ("struggling", "95"), ("kept", "3")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Struggling must not lie above excelling.", refused.Problems, StringComparison.Ordinal);
        Assert.Contains("between 30 and 3,650 days", refused.Problems, StringComparison.Ordinal);
        Assert.Equal("95", refused.Document.QuerySelector("#struggling")!.GetAttribute("value"));
        Assert.Equal("Quorum on Tuesdays", (await portal.ReadAsync(known.Id)).Title);

        var page = await teacher.SendAsync(known.Path("/settings"), known.Path("/settings/save"), sound);
        var stored = await portal.ReadAsync(known.Id);
        Assert.Equal("The settings are stored.", page.Told());
        Assert.Equal(("Renamed", "Anew", 0.4, 0.9, 5, 14, 90), (stored.Title, stored.About, stored.Struggling, stored.Excelling, stored.FewestQuestions, stored.InactiveDays, stored.KeptDays));
        Assert.Equal(known.Path("/settings"), (await teacher.Browser.GetAsync(known.Path("/settings/save"))).Location);
    }

    [Fact]
    public async Task A_class_that_shows_groups_only_is_not_asked_for_its_lines_and_keeps_them()
    {
        var teacher = await portal.AddTeacherAsync();
        var known = await portal.AddClassAsync(teacher, hidesNames: true);

        var page = await teacher.Browser.GetAsync(known.Path("/settings"));
        Assert.Empty(page.Document.QuerySelectorAll("#struggling, #excelling, #questions, #days"));
        Assert.Contains("The lines of a class without names are the usual ones", page.Text, StringComparison.Ordinal);

        await teacher.SendAsync(known.Path("/settings"), known.Path("/settings/save"), ("title", "Renamed"), ("about", ""), ("kept", "90"), ("struggling", "1"));
        var stored = await portal.ReadAsync(known.Id);
        Assert.Equal(("Renamed", 90, known.Struggling, known.Excelling), (stored.Title, stored.KeptDays, stored.Struggling, stored.Excelling));
    }

    [Fact]
    public async Task A_class_is_archived_brought_back_and_deleted_by_its_title()
    {
        var teacher = await portal.AddTeacherAsync();
        var known = await portal.AddClassAsync(teacher);
        await teacher.SendAsync(known.Path("/settings"), known.Path("/archive"));
        Assert.True((await portal.ReadAsync(known.Id)).IsArchived);
        await teacher.SendAsync(known.Path("/settings"), known.Path("/bring-back"));
        Assert.False((await portal.ReadAsync(known.Id)).IsArchived);

        var wrong = await teacher.SendAsync(known.Path("/settings"), known.Path("/delete"), ("title", "quorum on tuesdays"));
        Assert.Contains("Nothing was deleted", wrong.Told(), StringComparison.Ordinal);
        var shelf = await teacher.SendAsync(known.Path("/settings"), known.Path("/delete"), ("title", known.Title));

        Assert.StartsWith("The class is deleted.", shelf.Told(), StringComparison.Ordinal);
        Assert.False(await portal.ReadAsync(data => data.Classes.AnyAsync(stored => stored.Id == known.Id)));
    }

    [Fact]
    public async Task Names_once_hidden_are_gone_from_every_page_and_stay_so()
    {
        var teacher = await portal.AddTeacherAsync();
        var known = await portal.AddClassAsync(teacher);
        var learner = await portal.AddLearnerAsync(known);
        Assert.Contains(learner.Email, (await teacher.Browser.GetAsync(known.Path("/people"))).Text, StringComparison.Ordinal);

        await teacher.SendAsync(known.Path("/settings"), known.Path("/names"));

        foreach (var page in new[] { "", "/people", "/roster/import", "/settings", "/announcements" })
            Assert.DoesNotContain(learner.Email, (await teacher.Browser.GetAsync(known.Path(page))).Text, StringComparison.Ordinal);
        Assert.Contains("Fewer than 5 learners", (await teacher.Browser.GetAsync(known.Path("/people"))).Text, StringComparison.Ordinal);
        Assert.Contains("figures of the whole class only", (await learner.Browser.GetAsync(known.Path())).Text, StringComparison.Ordinal);
        var token = (await teacher.Browser.GetAsync(known.Path("/settings"))).FormFields(known.Path("/archive"));
        await teacher.Browser.PostAsync(known.Path("/names"), [.. token, new("names", "shown")]);
        Assert.True((await portal.ReadAsync(known.Id)).IsAggregateOnly);
    }
}
