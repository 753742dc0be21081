using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using StudyPortal.Data.Classes;
using StudyPortal.Web.Tests.Hosting;

namespace StudyPortal.Web.Tests.Features.Classes.People;

public sealed class PeopleTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task A_roster_is_shown_before_it_is_imported_and_nothing_goes_in_while_a_line_is_wrong()
    {
        var teacher = await portal.AddTeacherAsync();
        var known = await portal.AddClassAsync(teacher);
        const string Roster = "email;name\nada@x.org;Ada\nnot an address;Bob";

        var preview = await teacher.SendAsync(known.Path("/roster/import"), known.Path("/roster"), ("text", Roster));
        Assert.Equal(HttpStatusCode.OK, preview.Status);
        Assert.Contains("1 line new, 1 line wrong.", preview.Text, StringComparison.Ordinal);
        Assert.Equal(0, await CountExpectedAsync(known));

        var fields = preview.FormFields(known.Path("/roster"));
        (fields["text"], fields["step"]) = (Roster, "import");
        var refused = await teacher.Browser.PostAsync(known.Path("/roster"), fields);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, 0), (refused.Status, await CountExpectedAsync(known)));
        Assert.Contains("nothing was imported", refused.Problems, StringComparison.Ordinal);

        var imported = await teacher.Browser.PostAsync(known.Path("/roster"), [.. fields, new("skip", "on")]);
        Assert.Equal(HttpStatusCode.Found, imported.Status);
        Assert.Contains("ada@x.org", (await teacher.Browser.GetAsync(known.Path("/people"))).Text, StringComparison.Ordinal);
        Assert.Equal(1, await CountExpectedAsync(known));
    }

    [Fact]
    public async Task A_file_is_read_and_one_that_is_no_text_is_refused()
    {
        var teacher = await portal.AddTeacherAsync();
        var known = await portal.AddClassAsync(teacher);

        var sound = await UploadAsync(teacher, known, Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes("email\nada@x.org")).ToArray());
        Assert.Contains("1 line new.", sound.Text, StringComparison.Ordinal);
        var binary = await UploadAsync(teacher, known, [0xFF, 0xFE, 0x00, 0x41]);
        Assert.Contains("not UTF-8 text", binary.Problems, StringComparison.Ordinal);
        var large = await UploadAsync(teacher, known, Encoding.UTF8.GetBytes("email\n" + new string('x', 1024 * 1024)));
        Assert.Contains("larger than 1 MB", large.Problems, StringComparison.Ordinal);
        Assert.Equal(0, await CountExpectedAsync(known));
    }

    [Fact]
    public async Task Somebody_is_taken_off_the_roster_and_out_of_the_class()
    {
        var teacher = await portal.AddTeacherAsync();
        var known = await portal.AddClassAsync(teacher);
        var learner = await portal.AddLearnerAsync(known);
        await portal.Get<RosterStore>().ImportAsync(known.Id, [new RosterRow("ADA@X.ORG", "Ada", null)]);

        await teacher.SendAsync(known.Path("/people"), known.Path("/roster/remove"));
        Assert.Equal(0, await CountExpectedAsync(known));
        var page = await teacher.SendAsync(known.Path("/people"), known.Path($"/people/{learner.Person:N}/remove"));

        Assert.StartsWith("The learner is out of the class", page.Told(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await learner.Browser.GetAsync(known.Path())).Status);
    }

    [Fact]
    public async Task Learners_are_searched_and_paged()
    {
        var teacher = await portal.AddTeacherAsync();
        var known = await portal.AddClassAsync(teacher);
        var first = await portal.AddLearnerAsync(known);
        var second = await portal.AddLearnerAsync(known);

        var found = await teacher.Browser.GetAsync(known.Path($"/people?q={Uri.EscapeDataString(second.Email)}"));
        Assert.Contains(second.Email, found.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(first.Email, found.Text, StringComparison.Ordinal);
        Assert.Contains("No learner matches", (await teacher.Browser.GetAsync(known.Path("/people?q=zzz"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_owner_adds_an_instructor_hands_the_class_over_and_steps_back()
    {
        var (owner, other) = (await portal.AddTeacherAsync(), await portal.AddTeacherAsync());
        var known = await portal.AddClassAsync(owner);

        Assert.StartsWith("No account that may teach", (await owner.SendAsync(known.Path("/people"), known.Path("/instructors/add"), ("email", "nobody@x.org"))).Told(), StringComparison.Ordinal);
        await owner.SendAsync(known.Path("/people"), known.Path("/instructors/add"), ("email", other.Email));
        Assert.Contains("keeps at least one owner", (await owner.SendAsync(known.Path("/people"), Instructor(known, owner, "remove"))).Told(), StringComparison.Ordinal);
        await owner.SendAsync(known.Path("/people"), Instructor(known, other, "owner"));
        await owner.SendAsync(known.Path("/people"), Instructor(known, owner, "remove"));

        Assert.Equal(HttpStatusCode.NotFound, (await owner.Browser.GetAsync(known.Path())).Status);
        Assert.Equal(HttpStatusCode.OK, (await other.Browser.GetAsync(known.Path("/settings"))).Status);
    }

    private static string Instructor(StudyClass known, Somebody who, string what) => known.Path($"/instructors/{who.Person:N}/{what}");

    private Task<int> CountExpectedAsync(StudyClass known) => portal.ReadAsync(data => data.RosterEntries.CountAsync(entry => entry.ClassId == known.Id));

    private static async Task<Page> UploadAsync(Somebody teacher, StudyClass known, byte[] file)
    {
        var fields = (await teacher.Browser.GetAsync(known.Path("/roster/import"))).FormFields(known.Path("/roster"));
        return await teacher.Browser.UploadAsync(known.Path("/roster"), fields, "file", file);
    }
}
