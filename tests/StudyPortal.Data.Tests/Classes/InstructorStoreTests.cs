using StudyPortal.Data.Classes;
using StudyPortal.Data.People;

namespace StudyPortal.Data.Tests.Classes;

public sealed class InstructorStoreTests
{
    [Fact]
    public async Task An_account_that_may_teach_is_added_by_its_address()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var made = await portal.AddClassAsync(await portal.AddTeacherAsync("ada"));
        var bob = await portal.AddTeacherAsync("bob");
        await portal.AddPersonAsync("root", PortalRoles.Administrator);

        Assert.Equal(new InstructorAdded("bob"), await AddAsync(portal, made, "bob"));
        Assert.Equal(new InstructorAdded("root"), await AddAsync(portal, made, "root"));
        Assert.Equal(new AlreadyInstructor("bob"), await AddAsync(portal, made, "bob"));

        var tie = (await portal.Get<ClassReader>().TieAsync(bob, made.Id))!;
        Assert.Equal((true, false, false), (tie.Teaches, tie.Owns, tie.Learns));
    }

    [Fact]
    public async Task Learners_strangers_and_those_who_may_not_teach_are_not_added()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var made = await portal.AddClassAsync(await portal.AddTeacherAsync("ada"));
        var learner = await portal.AddTeacherAsync("learner");
        await portal.EnterAsync(learner, made);
        await portal.AddPersonAsync("author", PortalRoles.Author);

        Assert.Equal(new IsLearnerOfClass("learner"), await AddAsync(portal, made, "learner"));
        Assert.IsType<NoSuchTeacher>(await AddAsync(portal, made, "author"));
        Assert.IsType<NoSuchTeacher>(await AddAsync(portal, made, "nobody"));
        Assert.Equal(1, await portal.CountAsync("ClassInstructors"));
    }

    [Fact]
    public async Task The_last_owner_neither_leaves_nor_steps_down()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var ada = await portal.AddTeacherAsync("ada");
        var made = await portal.AddClassAsync(ada);
        await portal.AddTeacherAsync("bob");
        await AddAsync(portal, made, "bob");
        var store = portal.Get<InstructorStore>();

        Assert.Equal(InstructorChange.LastOwner, await store.RemoveAsync(made.Id, ada));
        Assert.Equal(InstructorChange.LastOwner, await store.SetOwnerAsync(made.Id, ada, isOwner: false));
        Assert.Equal(["ada"], await portal.OwnersAsync(made.Id));
    }

    [Fact]
    public async Task A_class_is_handed_over_by_sharing_it_first()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var (ada, bob) = (await portal.AddTeacherAsync("ada"), await portal.AddTeacherAsync("bob"));
        var made = await portal.AddClassAsync(ada);
        await AddAsync(portal, made, "bob");
        var store = portal.Get<InstructorStore>();

        Assert.Equal(InstructorChange.Changed, await store.SetOwnerAsync(made.Id, bob, isOwner: true));
        Assert.Equal(InstructorChange.Changed, await store.RemoveAsync(made.Id, ada));

        Assert.Equal(["bob"], await portal.OwnersAsync(made.Id));
        Assert.Equal(InstructorChange.NoInstructor, await store.RemoveAsync(made.Id, ada));
    }

    [Fact]
    public async Task Of_two_owners_who_leave_at_once_one_stays()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var (ada, bob) = (await portal.AddTeacherAsync("ada"), await portal.AddTeacherAsync("bob"));
        var store = portal.Get<InstructorStore>();
        for (var round = 0; round < 10; round++)
        {
            var made = await portal.AddClassAsync(ada, $"Round {round}");
            await AddAsync(portal, made, "bob");
            await store.SetOwnerAsync(made.Id, bob, isOwner: true);

            var results = await Task.WhenAll(store.RemoveAsync(made.Id, ada), store.RemoveAsync(made.Id, bob));

            Assert.Equal([InstructorChange.Changed, InstructorChange.LastOwner], results.Order());
            Assert.Single(await portal.OwnersAsync(made.Id));
        }
    }

    [Fact]
    public async Task An_owner_whose_role_was_taken_is_none_who_could_stay()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var (ada, bob) = (await portal.AddTeacherAsync("ada"), await portal.AddTeacherAsync("bob"));
        var made = await portal.AddClassAsync(ada);
        await AddAsync(portal, made, "bob");
        await portal.Get<InstructorStore>().SetOwnerAsync(made.Id, bob, isOwner: true);

        await portal.TakeRolesAsync(bob);

        Assert.Equal(InstructorChange.LastOwner, await portal.Get<InstructorStore>().RemoveAsync(made.Id, ada));
        Assert.False((await portal.Get<ClassReader>().TieAsync(bob, made.Id))!.Teaches);
        var mayTeach = (await portal.Get<ClassPeople>().InstructorsAsync(made.Id)).ToDictionary(instructor => instructor.Person, instructor => instructor.MayTeach);
        Assert.Equal((true, false), (mayTeach[ada], mayTeach[bob]));
    }

    private static Task<AddInstructorResult> AddAsync(TemporaryPortal portal, StudyClass made, string name) => portal.Get<InstructorStore>().AddAsync(made.Id, ClassPortal.Address(name));
}
