using StudyPortal.Data.Classes;

namespace StudyPortal.Data.Tests.Classes;

public sealed class RosterStoreTests
{
    [Fact]
    public async Task An_import_adds_changes_and_leaves_alone()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var made = await portal.AddClassAsync(await portal.AddTeacherAsync("ada"));
        var roster = portal.Get<RosterStore>();

        Assert.Equal(new RosterImported(2, 0), await roster.ImportAsync(made.Id, [new("A@X.ORG", "A", "1"), new("B@X.ORG", "B", null)]));
        Assert.Equal(new RosterImported(1, 1), await roster.ImportAsync(made.Id, [new("A@X.ORG", "A", "1"), new("B@X.ORG", "B", "2"), new("C@X.ORG", "C", null)]));

        var known = await roster.KnownAsync(made.Id);
        Assert.Equal(["A@X.ORG", "B@X.ORG", "C@X.ORG"], known.Expected.Keys.Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal(new RosterRow("B@X.ORG", "B", "2"), known.Expected["B@X.ORG"]);
    }

    [Fact]
    public async Task Nobody_enters_a_class_by_an_import_but_learners_get_their_numbers()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var made = await portal.AddClassAsync(await portal.AddTeacherAsync("ada"));
        var bob = await portal.AddLearnerAsync(made, "bob");
        await portal.AddPersonAsync("eve");

        var imported = await portal.Get<RosterStore>().ImportAsync(made.Id, [new(ClassPortal.Address("bob"), "Bob", "7"), new(ClassPortal.Address("eve"), "Eve", "8")]);

        Assert.Equal(new RosterImported(1, 1), imported);
        Assert.Equal("7", (await portal.Get<ClassPeople>().MemberAsync(made.Id, bob))!.Number);
        Assert.Equal(1, await portal.CountAsync("ClassMembers"));
        Assert.Equal(new Dictionary<string, string?>(StringComparer.Ordinal) { [ClassPortal.Address("bob")] = "7" }, (await portal.Get<RosterStore>().KnownAsync(made.Id)).Learners);
    }

    [Fact]
    public async Task An_address_twice_in_one_import_is_one_entry()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var made = await portal.AddClassAsync(await portal.AddTeacherAsync("ada"));

        Assert.Equal(new RosterImported(1, 1), await portal.Get<RosterStore>().ImportAsync(made.Id, [new("A@X.ORG", "A", null), new("A@X.ORG", "Ann", null)]));
        Assert.Equal(1, await portal.CountAsync("RosterEntries"));
    }

    [Fact]
    public async Task An_entry_is_removed_from_its_own_class_only()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var ada = await portal.AddTeacherAsync("ada");
        var (one, two) = (await portal.AddClassAsync(ada, "One"), await portal.AddClassAsync(ada, "Two"));
        foreach (var made in new[] { one, two }) await portal.ExpectAsync(made.Id, new RosterRow("A@X.ORG", "A", null));

        Assert.True(await portal.Get<RosterStore>().RemoveAsync(one.Id, "A@X.ORG"));

        Assert.False(await portal.Get<RosterStore>().RemoveAsync(one.Id, "A@X.ORG"));
        Assert.Single((await portal.Get<RosterStore>().KnownAsync(two.Id)).Expected);
    }

    [Fact]
    public async Task A_class_that_has_gone_takes_no_roster()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        Assert.Equal(new RosterImported(0, 0), await portal.Get<RosterStore>().ImportAsync(Guid.NewGuid(), [new("A@X.ORG", "A", null)]));
    }
}
