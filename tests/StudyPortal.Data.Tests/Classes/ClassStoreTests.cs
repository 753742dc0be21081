using Microsoft.EntityFrameworkCore;
using StudyPortal.Data.Classes;
using StudyPortal.Data.People;
using StudyPortal.Data.Writing;

namespace StudyPortal.Data.Tests.Classes;

public sealed class ClassStoreTests
{
    [Fact]
    public async Task A_new_class_has_an_owner_and_a_code_that_is_easy_to_read_out()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var ada = await portal.AddTeacherAsync("ada");

        var made = await portal.AddClassAsync(ada, "Quorum on Tuesdays");

        Assert.Equal(["ada"], await portal.OwnersAsync(made.Id));
        Assert.Equal(ClassCode.Length, made.Code.Length);
        Assert.All(made.Code, letter => Assert.Contains(letter, ClassCode.Alphabet));
        Assert.Equal((made.Code, "Quorum on Tuesdays", true), await portal.FindAsync(made.Id) is { } stored ? (stored.Code, stored.Title, stored.IsJoinable) : default);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(PortalRoles.Author)]
    public async Task Only_accounts_that_may_teach_make_classes(string? role)
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var person = await portal.AddPersonAsync("bob", role is null ? [] : [role]);

        Assert.Null(await portal.Classes().CreateAsync(person, "Mine", "", isAggregateOnly: false));
        Assert.Equal(0, await portal.CountAsync("Classes"));
    }

    [Fact]
    public async Task A_code_that_is_taken_is_drawn_anew()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var ada = await portal.AddTeacherAsync("ada");
        var codes = new Queue<string>(["AAAAAAAA", "AAAAAAAA", "AAAAAAAA", "BBBBBBBB"]);
        var store = new ClassStore(portal.Get<WriteQueue>(), portal.Get<ClassFeed>(), portal.Time, codes.Dequeue);

        var first = await store.CreateAsync(ada, "One", "", isAggregateOnly: false);
        var second = await store.CreateAsync(ada, "Two", "", isAggregateOnly: false);

        Assert.Equal(("AAAAAAAA", "BBBBBBBB"), (first!.Code, second!.Code));
    }

    [Fact]
    public async Task Codes_that_are_always_taken_end_in_an_error_and_not_in_a_loop()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var ada = await portal.AddTeacherAsync("ada");
        var store = new ClassStore(portal.Get<WriteQueue>(), portal.Get<ClassFeed>(), portal.Time, static () => "AAAAAAAA");
        await store.CreateAsync(ada, "One", "", isAggregateOnly: false);

        await Assert.ThrowsAsync<InvalidOperationException>(() => store.CreateAsync(ada, "Two", "", isAggregateOnly: false));
        Assert.Equal(1, await portal.CountAsync("Classes"));
    }

    [Fact]
    public async Task A_new_code_shuts_the_old_one_out()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var made = await portal.AddClassAsync(await portal.AddTeacherAsync("ada"));

        Assert.Equal(ClassChange.Changed, await portal.Classes().RenewCodeAsync(made.Id));

        Assert.IsType<UnknownCode>(await portal.EnterAsync(await portal.AddPersonAsync("bob"), made));
        Assert.IsType<ClassEntered>(await portal.EnterAsync(await portal.AddPersonAsync("eve"), (await portal.FindAsync(made.Id))!));
    }

    [Fact]
    public async Task Settings_are_stored_together()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var made = await portal.AddClassAsync(await portal.AddTeacherAsync("ada"));
        var settings = new ClassSettings("Renamed", "About it", IsJoinable: false, KeptDays: 90, new ClassThresholds(0.4, 0.9, 5, 14));

        var told = await portal.ToldAsync(async () => Assert.Equal(ClassChange.Changed, await portal.Classes().SetAsync(made.Id, settings)));

        var stored = (await portal.FindAsync(made.Id))!;
        Assert.Equal(settings, new ClassSettings(
            stored.Title, stored.About, stored.IsJoinable, stored.KeptDays, new ClassThresholds(stored.Struggling, stored.Excelling, stored.FewestQuestions, stored.InactiveDays)));
        Assert.Equal([made.Id], told);
        Assert.Equal(ClassChange.UnknownClass, await portal.Classes().SetAsync(Guid.NewGuid(), settings));
    }

    [Fact]
    public async Task Names_once_hidden_stay_hidden_while_somebody_is_in_the_class()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var made = await portal.AddClassAsync(await portal.AddTeacherAsync("ada"));
        var bob = await portal.AddLearnerAsync(made, "bob");

        Assert.Equal(ClassChange.Changed, await portal.Classes().HideNamesAsync(made.Id, hidden: true));
        Assert.Equal(ClassChange.HasLearners, await portal.Classes().HideNamesAsync(made.Id, hidden: false));
        Assert.True((await portal.FindAsync(made.Id))!.IsAggregateOnly);

        await portal.Memberships().LeaveAsync(bob, made.Id);
        Assert.Equal(ClassChange.Changed, await portal.Classes().HideNamesAsync(made.Id, hidden: false));
    }

    [Fact]
    public async Task An_archived_class_can_be_brought_back()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var made = await portal.AddClassAsync(await portal.AddTeacherAsync("ada"));

        await portal.Classes().ArchiveAsync(made.Id);
        Assert.True((await portal.FindAsync(made.Id))!.IsArchived);
        Assert.Equal(ClassChange.Archived, await portal.Classes().RenewCodeAsync(made.Id));

        await portal.Classes().BringBackAsync(made.Id);
        Assert.IsType<ClassEntered>(await portal.EnterAsync(await portal.AddPersonAsync("bob"), made));
    }

    [Fact]
    public async Task Only_archived_classes_whose_kept_days_are_over_are_swept_away()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var ada = await portal.AddTeacherAsync("ada");
        var (old, young, open) = (await portal.AddClassAsync(ada, "Old"), await portal.AddClassAsync(ada, "Young"), await portal.AddClassAsync(ada, "Open"));
        await portal.Classes().SetAsync(old.Id, new ClassSettings("Old", "", IsJoinable: true, KeptDays: 30, new ClassThresholds(0.5, 0.8, 10, 7)));
        await portal.Classes().ArchiveAsync(old.Id);
        await portal.Classes().ArchiveAsync(young.Id);

        portal.Time.Advance(TimeSpan.FromDays(30) - TimeSpan.FromSeconds(1));
        Assert.Equal(0, await portal.Classes().DeleteOverdueAsync());
        portal.Time.Advance(TimeSpan.FromSeconds(1));
        var told = await portal.ToldAsync(async () => Assert.Equal(1, await portal.Classes().DeleteOverdueAsync()));

        Assert.Equal([old.Id], told);
        Assert.Null(await portal.FindAsync(old.Id));
        Assert.NotNull(await portal.FindAsync(young.Id));
        Assert.NotNull(await portal.FindAsync(open.Id));
    }

    [Fact]
    public async Task Deleting_a_class_leaves_nothing_of_it_and_nothing_else_goes()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var ada = await portal.AddTeacherAsync("ada");
        var (gone, kept) = (await portal.AddClassAsync(ada, "Gone"), await portal.AddClassAsync(ada, "Kept"));
        foreach (var known in new[] { gone, kept })
        {
            var learner = await portal.AddLearnerAsync(known, $"learner of {known.Title}");
            await portal.ExpectAsync(known.Id, new RosterRow("X@EXAMPLE.ORG", "X", null));
            await portal.Get<AnnouncementStore>().WriteAsync(known.Id, "ada", "Hello");
            await portal.Get<NoteStore>().WriteAsync(known.Id, learner, "ada", "A note");
            await using var context = portal.Context();
            var assignment = new Assignment { Id = Guid.NewGuid(), ClassId = known.Id };
            context.AddRange(assignment, new AssignmentExtension { AssignmentId = assignment.Id, ClassId = known.Id, PersonId = learner });
            await context.SaveChangesAsync();
        }

        Assert.Equal(ClassChange.Changed, await portal.Classes().DeleteAsync(gone.Id));

        foreach (var table in new[] { "Classes", "ClassInstructors", "ClassMembers", "RosterEntries", "Announcements", "LearnerNotes", "Assignments", "AssignmentExtensions" })
            Assert.Equal((table, 1L), (table, await portal.CountAsync(table)));
        Assert.Equal(3, await portal.CountAsync("People"));
        Assert.Equal(ClassChange.UnknownClass, await portal.Classes().DeleteAsync(gone.Id));
    }

    [Theory]
    [InlineData("abcd-efgh", "ABCDEFGH")]
    [InlineData(" ab cd ef gh ", "ABCDEFGH")]
    [InlineData("ABCDEFG", null)]
    [InlineData("ABCDEFG0", null)]
    [InlineData("ABCDEFGHJ", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_code_is_read_however_it_was_typed(string? typed, string? code) => Assert.Equal(code, ClassCode.Read(typed));

    [Theory]
    [InlineData(0.5, 0.8, 10, 7, true)]
    [InlineData(0.8, 0.8, 1, 1, true)]
    [InlineData(0.81, 0.8, 10, 7, false)]
    [InlineData(-0.1, 0.8, 10, 7, false)]
    [InlineData(0.5, 1.1, 10, 7, false)]
    [InlineData(double.NaN, 0.8, 10, 7, false)]
    [InlineData(0.5, 0.8, 0, 7, false)]
    [InlineData(0.5, 0.8, 10, 91, false)]
    public void Thresholds_say_what_is_wrong_with_them(double struggling, double excelling, int questions, int days, bool isSound) =>
        Assert.Equal(isSound, new ClassThresholds(struggling, excelling, questions, days).Problem is null);
}
