using StudyPortal.Data.Classes;
using StudyPortal.Data.People;

namespace StudyPortal.Data.Tests.Classes;

public sealed class ClassReadersTests
{
    [Fact]
    public async Task A_tie_says_who_somebody_is_at_this_moment()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var (ada, bob) = (await portal.AddTeacherAsync("ada"), await portal.AddTeacherAsync("bob"));
        var root = await portal.AddPersonAsync("root", PortalRoles.Administrator);
        var made = await portal.AddClassAsync(ada);
        await portal.Get<InstructorStore>().AddAsync(made.Id, ClassPortal.Address("bob"));
        var learner = await portal.AddLearnerAsync(made, "eve");

        Assert.Equal((false, true, true), await TieAsync(ada));
        Assert.Equal((false, true, false), await TieAsync(bob));
        Assert.Equal((true, false, false), await TieAsync(learner));
        Assert.Equal((false, false, false), await TieAsync(root));
        Assert.Equal((false, false, false), await TieAsync(await portal.People.CreateGuestAsync()));
        Assert.Null(await portal.Get<ClassReader>().TieAsync(ada, Guid.NewGuid()));
        await portal.TakeRolesAsync(ada);
        Assert.Equal((false, false, true), await TieAsync(ada));
        Assert.Equal((true, false), (await portal.Get<ClassReader>().MayTeachAsync(bob), await portal.Get<ClassReader>().MayTeachAsync(ada)));

        async Task<(bool, bool, bool)> TieAsync(Guid person) => await portal.Get<ClassReader>().TieAsync(person, made.Id) is { } tie ? (tie.Learns, tie.Teaches, tie.Owns) : default;
    }

    [Fact]
    public async Task Shelves_hold_what_is_learnt_taught_and_waiting_with_archived_classes_last()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var ada = await portal.AddTeacherAsync("ada");
        var (archived, open) = (await portal.AddClassAsync(ada, "A"), await portal.AddClassAsync(ada, "B"));
        var bob = await portal.AddLearnerAsync(archived, "bob");
        await portal.ExpectAsync(open.Id, new RosterRow(ClassPortal.Address("bob"), "Bob", null), new RosterRow("Z@X.ORG", "Z", null));
        await portal.Classes().ArchiveAsync(archived.Id);
        var shelf = portal.Get<ClassShelf>();

        Assert.Equal([("B", 0, 2), ("A", 1, 0)], (await shelf.TaughtByAsync(ada)).Select(listed => (listed.Class.Title, listed.Learners, listed.Expected)));
        Assert.Equal(["A"], (await shelf.LearntByAsync(bob)).Select(listed => listed.Class.Title), StringComparer.Ordinal);
        var waiting = Assert.Single(await shelf.WaitingForAsync(bob));
        Assert.Equal(("B", "ada"), (waiting.Class.Title, Assert.Single(waiting.Teachers)));
        Assert.Empty(await shelf.WaitingForAsync(ada));
        Assert.Equal("B", (await shelf.WithCodeAsync(open.Code))!.Class.Title);
        Assert.Null(await shelf.WithCodeAsync("22222222"));
    }

    [Fact]
    public async Task Learners_are_paged_by_name_and_found_by_name_address_and_number()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var made = await portal.AddClassAsync(await portal.AddTeacherAsync("ada"));
        await portal.ExpectAsync(made.Id, new RosterRow(ClassPortal.Address("Zoe"), "Zoe", "S-100%"));
        foreach (var name in new[] { "Zoe", "bert", "Anna", "carl_x" }) await portal.AddLearnerAsync(made, name);
        var people = portal.Get<ClassPeople>();

        Assert.Equal(["Anna", "bert"], (await people.LearnersAsync(made.Id, "", 0, 2)).Rows.Select(row => row.Name), StringComparer.Ordinal);
        Assert.Equal(["carl_x", "Zoe"], (await people.LearnersAsync(made.Id, "", 2, 2)).Rows.Select(row => row.Name), StringComparer.Ordinal);
        Assert.Equal(4, (await people.LearnersAsync(made.Id, "", 0, 2)).Total);
        foreach (var (search, names) in new[] { ("ANN", "Anna"), ("bert@", "bert"), ("s-100%", "Zoe"), ("l_x", "carl_x"), ("a%n", ""), ("b_rt", "") })
            Assert.Equal((search, names), (search, string.Join(' ', (await people.LearnersAsync(made.Id, search, 0, 50)).Rows.Select(row => row.Name))));
    }

    [Fact]
    public async Task Those_who_are_expected_are_paged_by_address()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var made = await portal.AddClassAsync(await portal.AddTeacherAsync("ada"));
        await portal.ExpectAsync(made.Id, [.. Enumerable.Range(0, 60).Select(i => new RosterRow($"P{i:00}@X.ORG", $"P{i}", null))]);

        var page = await portal.Get<ClassPeople>().ExpectedAsync(made.Id, 50, 50);

        Assert.Equal((10, 60, "P50@X.ORG"), (page.Rows.Count, page.Total, page.Rows[0].Email));
    }
}
