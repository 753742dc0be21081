using StudyPortal.Data.Classes;

namespace StudyPortal.Data.Tests.Classes;

/// <summary>What instructors write: announcements to a class, notes on learners.</summary>
public sealed class ClassWordsTests
{
    [Fact]
    public async Task Announcements_are_listed_newest_first_and_edited_and_deleted_in_their_own_class_only()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var ada = await portal.AddTeacherAsync("ada");
        var (made, other) = (await portal.AddClassAsync(ada), await portal.AddClassAsync(ada, "Other"));
        var store = portal.Get<AnnouncementStore>();
        var first = (await store.WriteAsync(made.Id, "ada", "First"))!;
        portal.Time.Advance(TimeSpan.FromHours(1));
        await store.WriteAsync(made.Id, "ada", "Second");

        Assert.False(await store.EditAsync(other.Id, first.Id, "Hijacked"));
        Assert.False(await store.DeleteAsync(other.Id, first.Id));
        Assert.True(await store.EditAsync(made.Id, first.Id, "First, mended"));

        Assert.Equal(["Second", "First, mended"], (await store.OfClassAsync(made.Id, 0, 10)).Select(announcement => announcement.Text), StringComparer.Ordinal);
        Assert.Equal(["First, mended"], (await store.OfClassAsync(made.Id, 1, 10)).Select(announcement => announcement.Text), StringComparer.Ordinal);
        Assert.True(await store.DeleteAsync(made.Id, first.Id));
        Assert.Equal(1, await store.CountAsync(made.Id));
        Assert.Null(await store.WriteAsync(Guid.NewGuid(), "ada", "To nobody"));
    }

    [Fact]
    public async Task A_learner_finds_the_newest_of_each_class_that_goes_on()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var ada = await portal.AddTeacherAsync("ada");
        var (one, two, archived, foreign) = (await portal.AddClassAsync(ada, "One"), await portal.AddClassAsync(ada, "Two"), await portal.AddClassAsync(ada, "Archived"), await portal.AddClassAsync(ada, "Foreign"));
        var bob = await portal.AddPersonAsync("bob");
        foreach (var joined in new[] { one, two, archived }) await portal.EnterAsync(bob, joined);
        var store = portal.Get<AnnouncementStore>();
        await store.WriteAsync(two.Id, "ada", "Too old");
        portal.Time.Advance(TimeSpan.FromDays(20));
        foreach (var made in new[] { one, archived, foreign }) await store.WriteAsync(made.Id, "ada", $"Old in {made.Title}");
        portal.Time.Advance(TimeSpan.FromHours(1));
        await store.WriteAsync(one.Id, "ada", "New in One");
        await portal.Classes().ArchiveAsync(archived.Id);

        var found = await store.NewestForAsync(bob, portal.Time.Now.AddDays(-14), take: 3);

        Assert.Equal([("One", "New in One")], found.Select(newest => (newest.Title, newest.Announcement.Text)));
    }

    [Fact]
    public async Task Notes_are_on_learners_of_the_class_and_go_nowhere_else()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var ada = await portal.AddTeacherAsync("ada");
        var (made, other) = (await portal.AddClassAsync(ada), await portal.AddClassAsync(ada, "Other"));
        var bob = await portal.AddLearnerAsync(made, "bob");
        var notes = portal.Get<NoteStore>();

        var note = (await notes.WriteAsync(made.Id, bob, "ada", "Asks good questions"))!;

        Assert.Null(await notes.WriteAsync(other.Id, bob, "ada", "Not here"));
        Assert.Null(await notes.WriteAsync(made.Id, ada, "ada", "Not a learner"));
        Assert.Equal(["Asks good questions"], (await notes.OnAsync(made.Id, bob, 10)).Select(known => known.Text), StringComparer.Ordinal);
        Assert.Empty(await notes.OnAsync(other.Id, bob, 10));
        Assert.False(await notes.DeleteAsync(other.Id, bob, note.Id));
        Assert.False(await notes.DeleteAsync(made.Id, ada, note.Id));
        Assert.True(await notes.DeleteAsync(made.Id, bob, note.Id));
    }

    [Fact]
    public async Task A_class_without_names_takes_no_notes()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var made = await portal.AddClassAsync(await portal.AddTeacherAsync("ada"), isAggregateOnly: true);
        var bob = await portal.AddLearnerAsync(made, "bob");

        Assert.Null(await portal.Get<NoteStore>().WriteAsync(made.Id, bob, "ada", "About somebody"));
        Assert.Equal(0, await portal.CountAsync("LearnerNotes"));
    }
}
