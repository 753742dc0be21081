using Microsoft.EntityFrameworkCore;
using StudyPortal.Data.Classes;

namespace StudyPortal.Data.Tests.Classes;

public sealed class MembershipStoreTests
{
    [Fact]
    public async Task A_code_lets_somebody_in_with_what_they_agreed_to()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var made = await portal.AddClassAsync(await portal.AddTeacherAsync("ada"));
        var bob = await portal.AddPersonAsync("bob");

        var told = await portal.ToldAsync(async () => Assert.Equal(new ClassEntered(made.Id), await portal.EnterAsync(bob, made)));

        var member = (await portal.Get<ClassPeople>().MemberAsync(made.Id, bob))!;
        Assert.Equal((portal.Time.Now, ClassPortal.Consent, null), (member.JoinedAt, member.Consent, member.Number));
        Assert.Equal([made.Id], told);
    }

    [Fact]
    public async Task Joining_twice_is_joining_once()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var made = await portal.AddClassAsync(await portal.AddTeacherAsync("ada"));
        var bob = await portal.AddPersonAsync("bob");

        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => portal.EnterAsync(bob, made)));

        Assert.Single(results.OfType<ClassEntered>());
        Assert.Equal(19, results.OfType<AlreadyInClass>().Count());
        Assert.Equal(1, await portal.CountAsync("ClassMembers"));
    }

    [Fact]
    public async Task Many_who_join_at_once_are_all_in()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var made = await portal.AddClassAsync(await portal.AddTeacherAsync("ada"));
        var people = new List<Guid>();
        for (var i = 0; i < 30; i++) people.Add(await portal.AddPersonAsync($"learner{i}"));

        await Task.WhenAll(people.Select(person => portal.EnterAsync(person, made)));

        Assert.Equal(30, await portal.Get<ClassPeople>().CountAsync(made.Id));
    }

    [Fact]
    public async Task Whoever_teaches_the_class_does_not_join_it()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var ada = await portal.AddTeacherAsync("ada");
        var made = await portal.AddClassAsync(ada);

        Assert.Equal(new TeachesClass(made.Id), await portal.EnterAsync(ada, made));
        Assert.Equal(0, await portal.CountAsync("ClassMembers"));
    }

    [Fact]
    public async Task Nobody_joins_an_archived_class_an_unknown_one_or_without_an_account()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var made = await portal.AddClassAsync(await portal.AddTeacherAsync("ada"));
        var bob = await portal.AddPersonAsync("bob");

        Assert.IsType<NeedsAccount>(await portal.EnterAsync(await portal.People.CreateGuestAsync(), made));
        Assert.IsType<NeedsAccount>(await portal.EnterAsync(Guid.NewGuid(), made));
        Assert.IsType<UnknownCode>(await portal.Memberships().EnterAsync(bob, "22222222", ClassPortal.Consent, toFiguresOnly: false));
        await portal.Classes().ArchiveAsync(made.Id);
        Assert.IsType<ClassIsArchived>(await portal.EnterAsync(bob, made));
        Assert.Equal(0, await portal.CountAsync("ClassMembers"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nobody_joins_a_class_that_shows_something_else_than_they_agreed_to(bool isAggregateOnly)
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var made = await portal.AddClassAsync(await portal.AddTeacherAsync("ada"), isAggregateOnly: isAggregateOnly);

        Assert.IsType<ConsentIsOutdated>(await portal.Memberships().EnterAsync(await portal.AddPersonAsync("bob"), made.Code, ClassPortal.Consent, !isAggregateOnly));
        Assert.Equal(0, await portal.CountAsync("ClassMembers"));
    }

    [Fact]
    public async Task A_closed_class_takes_only_those_on_its_roster()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var made = await portal.AddClassAsync(await portal.AddTeacherAsync("ada"));
        await portal.ExpectAsync(made.Id, new RosterRow(ClassPortal.Address("bob"), "Bob", "17"), new RosterRow(ClassPortal.Address("eve"), "Eve", null));
        await portal.Classes().SetAsync(made.Id, new ClassSettings("Quorum", "", IsJoinable: false, KeptDays: 365, new ClassThresholds(0.5, 0.8, 10, 7)));
        var bob = await portal.AddPersonAsync("bob");

        Assert.IsType<ClassIsClosed>(await portal.EnterAsync(await portal.AddPersonAsync("stranger"), made));
        Assert.IsType<ClassEntered>(await portal.EnterAsync(bob, made));

        Assert.Equal("17", (await portal.Get<ClassPeople>().MemberAsync(made.Id, bob))!.Number);
        Assert.Equal([ClassPortal.Address("eve")], (await portal.Get<ClassPeople>().ExpectedAsync(made.Id, 0, 50)).Rows.Select(entry => entry.Email), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Leaving_ends_it_at_once_and_takes_notes_and_extensions_along()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var made = await portal.AddClassAsync(await portal.AddTeacherAsync("ada"));
        var (bob, eve) = (await portal.AddLearnerAsync(made, "bob"), await portal.AddLearnerAsync(made, "eve"));
        foreach (var learner in new[] { bob, eve }) await portal.Get<NoteStore>().WriteAsync(made.Id, learner, "ada", "A note");
        await using (var context = portal.Context())
        {
            var assignment = new Assignment { Id = Guid.NewGuid(), ClassId = made.Id };
            context.Add(assignment);
            foreach (var learner in new[] { bob, eve }) context.Add(new AssignmentExtension { AssignmentId = assignment.Id, ClassId = made.Id, PersonId = learner });
            await context.SaveChangesAsync();
        }

        var told = await portal.ToldAsync(async () => Assert.True(await portal.Memberships().LeaveAsync(bob, made.Id)));

        Assert.Equal([made.Id], told);
        Assert.False((await portal.Get<ClassReader>().TieAsync(bob, made.Id))!.Learns);
        foreach (var table in new[] { "ClassMembers", "LearnerNotes", "AssignmentExtensions" }) Assert.Equal((table, 1L), (table, await portal.CountAsync(table)));
        Assert.False(await portal.Memberships().LeaveAsync(bob, made.Id));
    }
}
