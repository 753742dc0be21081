using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using StudyPortal.Data.Classes;

namespace StudyPortal.Data.Tests.Classes;

public sealed class ClassErasureTests
{
    [Fact]
    public async Task A_class_that_loses_its_owner_goes_to_who_has_served_longest()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var made = await portal.AddClassAsync(await portal.AddTeacherAsync("ada"));
        foreach (var name in new[] { "bob", "eve" })
        {
            portal.Time.Advance(TimeSpan.FromDays(1));
            await portal.AddTeacherAsync(name);
            await portal.Get<InstructorStore>().AddAsync(made.Id, ClassPortal.Address(name));
        }

        var told = await portal.ToldAsync(() => EraseAsync(portal, "ada"));

        Assert.Equal(["bob"], await portal.OwnersAsync(made.Id));
        Assert.False((await portal.FindAsync(made.Id))!.IsArchived);
        Assert.Contains(made.Id, told);
    }

    [Fact]
    public async Task A_class_that_nobody_teaches_any_more_is_archived()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var made = await portal.AddClassAsync(await portal.AddTeacherAsync("ada"));
        var learner = await portal.AddLearnerAsync(made, "bob");

        await EraseAsync(portal, "ada");

        Assert.Equal(portal.Time.Now, (await portal.FindAsync(made.Id))!.ArchivedAt);
        Assert.Empty(await portal.Get<ClassPeople>().InstructorsAsync(made.Id));
        Assert.True((await portal.Get<ClassReader>().TieAsync(learner, made.Id))!.Learns);
    }

    [Fact]
    public async Task A_class_whose_other_instructors_may_not_teach_is_archived_and_waits_for_them()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var made = await portal.AddClassAsync(await portal.AddTeacherAsync("ada"));
        var bob = await portal.AddTeacherAsync("bob");
        await portal.Get<InstructorStore>().AddAsync(made.Id, ClassPortal.Address("bob"));
        await portal.TakeRolesAsync(bob);

        await EraseAsync(portal, "ada");

        Assert.True((await portal.FindAsync(made.Id))!.IsArchived);
        Assert.Equal(["bob"], await portal.OwnersAsync(made.Id));
    }

    [Fact]
    public async Task Where_another_owner_stays_nothing_else_changes()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var made = await portal.AddClassAsync(await portal.AddTeacherAsync("ada"));
        var (bob, _) = (await portal.AddTeacherAsync("bob"), await portal.AddTeacherAsync("eve"));
        foreach (var name in new[] { "eve", "bob" }) await portal.Get<InstructorStore>().AddAsync(made.Id, ClassPortal.Address(name));
        await portal.Get<InstructorStore>().SetOwnerAsync(made.Id, bob, isOwner: true);

        await EraseAsync(portal, "ada");

        Assert.Equal(["bob"], await portal.OwnersAsync(made.Id));
        Assert.False((await portal.FindAsync(made.Id))!.IsArchived);
    }

    [Fact]
    public async Task The_name_leaves_what_was_written_and_the_address_leaves_rosters()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var made = await portal.AddClassAsync(await portal.AddTeacherAsync("ada"));
        await portal.AddTeacherAsync("bob");
        await portal.Get<InstructorStore>().AddAsync(made.Id, ClassPortal.Address("bob"));
        var learner = await portal.AddLearnerAsync(made, "eve");
        foreach (var author in new[] { "ada", "bob" })
        {
            await portal.Get<AnnouncementStore>().WriteAsync(made.Id, author, $"By {author}");
            await portal.Get<NoteStore>().WriteAsync(made.Id, learner, author, $"By {author}");
        }
        await portal.ExpectAsync(made.Id, new RosterRow(ClassPortal.Address("ada"), "Ada", null), new RosterRow("Z@X.ORG", "Z", null));

        await EraseAsync(portal, "ada");

        Assert.Equal(["", "bob"], (await portal.Get<AnnouncementStore>().OfClassAsync(made.Id, 0, 10)).Select(written => written.Author).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal(["", "bob"], (await portal.Get<NoteStore>().OnAsync(made.Id, learner, 10)).Select(written => written.Author).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal(["Z@X.ORG"], (await portal.Get<RosterStore>().KnownAsync(made.Id)).Expected.Keys, StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_learner_who_is_erased_leaves_nothing_in_the_class()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var made = await portal.AddClassAsync(await portal.AddTeacherAsync("ada"));
        var bob = await portal.AddLearnerAsync(made, "bob");
        await portal.Get<NoteStore>().WriteAsync(made.Id, bob, "ada", "A note");

        var told = await portal.ToldAsync(() => EraseAsync(portal, "bob"));

        Assert.Equal([made.Id], told);
        foreach (var table in new[] { "ClassMembers", "LearnerNotes" }) Assert.Equal((table, 0L), (table, await portal.CountAsync(table)));
        Assert.Equal(["ada"], await portal.OwnersAsync(made.Id));
    }

    [Fact]
    public async Task An_export_has_memberships_notes_extensions_and_classes_taught_and_nothing_of_others()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var ada = await portal.AddTeacherAsync("ada");
        var (made, waiting) = (await portal.AddClassAsync(ada), await portal.AddClassAsync(ada, "Waiting"));
        await portal.ExpectAsync(made.Id, new RosterRow(ClassPortal.Address("bob"), "Bob", "17"));
        var (bob, eve) = (await portal.AddLearnerAsync(made, "bob"), await portal.AddLearnerAsync(made, "eve"));
        await portal.ExpectAsync(waiting.Id, new RosterRow(ClassPortal.Address("bob"), "Robert the Secret", "99"));
        await portal.Get<NoteStore>().WriteAsync(made.Id, bob, "ada", "Asks good questions");
        await portal.Get<NoteStore>().WriteAsync(made.Id, eve, "ada", "Not for bob");
        await using (var context = portal.Context())
        {
            var assignment = new Assignment { Id = Guid.NewGuid(), ClassId = made.Id, Title = "Read three lessons" };
            context.AddRange(assignment, new AssignmentExtension { AssignmentId = assignment.Id, ClassId = made.Id, PersonId = bob, Attempts = 3, Reason = "Was ill" });
            await context.SaveChangesAsync();
        }

        var export = (await ExportAsync(portal, "bob")).Classes;

        var membership = Assert.Single(export.Learnt);
        Assert.Equal(("Quorum", "named-1", "17"), (membership.Class, membership.Consent, membership.Number));
        Assert.Equal(("ada", "Asks good questions"), (Assert.Single(membership.Notes).Author, membership.Notes[0].Text));
        Assert.Equal(("Read three lessons", 3, "Was ill"), (Assert.Single(membership.Extensions).Assignment, membership.Extensions[0].Attempts, membership.Extensions[0].Reason));
        Assert.Equal(["Waiting"], export.Waiting);
        Assert.DoesNotContain("Secret", JsonSerializer.Serialize(export), StringComparison.Ordinal);
        Assert.Equal([("Quorum", true), ("Waiting", true)], (await ExportAsync(portal, "ada")).Classes.Taught.Select(taught => (taught.Class, taught.IsOwner)).Order());
    }

    private static async Task<string> UserAsync(TemporaryPortal portal, string name)
    {
        await using var context = portal.Context();
        return await context.Users.Where(user => user.UserName == name).Select(user => user.Id).SingleAsync();
    }

    private static async Task EraseAsync(TemporaryPortal portal, string name) => Assert.True(await portal.Accounts.EraseAsync(await UserAsync(portal, name)));

    private static async Task<Data.People.AccountExport> ExportAsync(TemporaryPortal portal, string name) => (await portal.Accounts.ExportAsync(await UserAsync(portal, name)))!;
}
