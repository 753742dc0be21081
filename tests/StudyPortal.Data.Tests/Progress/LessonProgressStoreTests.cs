using StudyPortal.Data.Progress;

namespace StudyPortal.Data.Tests.Progress;

public sealed class LessonProgressStoreTests
{
    private const string Lesson = "etcd/ports";
    private static readonly DateTime Nine = new(2026, 3, 1, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Ten = Nine.AddHours(1);
    private static readonly DateTime Eleven = Nine.AddHours(2);

    [Fact]
    public async Task Visits_keep_the_first_and_the_last()
    {
        var read = await AfterAsync((lessons, person) => [lessons.VisitAsync(person, Lesson, Ten), lessons.VisitAsync(person, Lesson, Eleven)]);
        Assert.Equal((Ten, Eleven), (read.FirstVisitedAt, read.LastVisitedAt));
        Assert.Equal(DateTimeKind.Utc, read.LastVisitedAt.Kind);
        Assert.False(read.IsDone);
    }

    [Fact]
    public async Task A_visit_that_arrives_late_moves_nothing_back()
    {
        var read = await AfterAsync((lessons, person) => [lessons.VisitAsync(person, Lesson, Eleven), lessons.VisitAsync(person, Lesson, Ten)]);
        Assert.Equal(Eleven, read.LastVisitedAt);
    }

    [Fact]
    public async Task The_place_of_the_later_time_counts()
    {
        var read = await AfterAsync((lessons, person) =>
        [
            lessons.KeepPlaceAsync(person, Lesson, "peers", Eleven),
            lessons.KeepPlaceAsync(person, Lesson, "clients", Ten),
        ]);
        Assert.Equal(("peers", Eleven), (read.Place, read.LastVisitedAt));
    }

    [Fact]
    public async Task Back_at_the_top_there_is_no_place()
    {
        var read = await AfterAsync((lessons, person) =>
        [
            lessons.KeepPlaceAsync(person, Lesson, "peers", Ten),
            lessons.KeepPlaceAsync(person, Lesson, place: null, Eleven),
        ]);
        Assert.Null(read.Place);
    }

    [Fact]
    public async Task Marked_twice_it_was_done_the_first_time()
    {
        var read = await AfterAsync((lessons, person) =>
        [
            lessons.KeepPlaceAsync(person, Lesson, "peers", Nine),
            lessons.MarkAsync(person, Lesson, done: true, Ten),
            lessons.MarkAsync(person, Lesson, done: true, Eleven),
        ]);
        Assert.Equal((Nine, Eleven, Ten, "peers"), (read.FirstVisitedAt, read.LastVisitedAt, read.DoneAt, read.Place));
    }

    [Fact]
    public async Task A_mark_can_be_taken_back()
    {
        var read = await AfterAsync((lessons, person) => [lessons.MarkAsync(person, Lesson, done: true, Ten), lessons.MarkAsync(person, Lesson, done: false, Eleven)]);
        Assert.Null(read.DoneAt);
    }

    [Fact]
    public async Task Nobody_has_no_progress()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var nobody = Guid.NewGuid();
        Assert.Equal(LessonProgressResult.UnknownPerson, await portal.Lessons.VisitAsync(nobody, Lesson, Ten));
        Assert.Equal(LessonProgressResult.UnknownPerson, await portal.Lessons.KeepPlaceAsync(nobody, Lesson, "peers", Ten));
        Assert.Equal(LessonProgressResult.UnknownPerson, await portal.Lessons.MarkAsync(nobody, Lesson, done: true, Ten));
    }

    [Fact]
    public async Task A_locked_database_is_said()
    {
        await using var portal = await TemporaryPortal.StartAsync("Default Timeout=1");
        var person = await portal.People.CreateGuestAsync();
        await using var other = portal.Stranger();
        await using var writing = other.BeginTransaction(deferred: false);
        Assert.Equal(LessonProgressResult.Unavailable, await portal.Lessons.VisitAsync(person, Lesson, Ten));
    }

    [Fact]
    public async Task A_visit_within_a_minute_of_a_known_one_costs_no_transaction()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var person = await portal.People.CreateGuestAsync();
        await portal.Lessons.VisitAsync(person, Lesson, Ten);
        await portal.Progress.ReadAsync(person);
        var before = portal.Commits.Count;
        Assert.Equal(LessonProgressResult.Stored, await portal.Lessons.VisitAsync(person, Lesson, Ten.AddSeconds(59)));
        Assert.Equal(before, portal.Commits.Count);
        await portal.Lessons.VisitAsync(person, Lesson, Ten.AddSeconds(60));
        Assert.Equal(before + 1, portal.Commits.Count);
    }

    [Fact]
    public async Task Reading_time_grows_with_each_note_and_leaves_pauses_out()
    {
        var pause = LessonProgressStore.LongestStretch;
        var read = await AfterAsync((lessons, person) =>
        [
            lessons.VisitAsync(person, Lesson, Ten),
            lessons.KeepPlaceAsync(person, Lesson, "peers", Ten.AddSeconds(61)),
            lessons.MarkAsync(person, Lesson, done: true, Ten.AddSeconds(90)),
            lessons.VisitAsync(person, "etcd/quorum", Ten.AddSeconds(95)),
            lessons.VisitAsync(person, Lesson, Ten.AddSeconds(91) + pause),
            lessons.KeepPlaceAsync(person, Lesson, "clients", Ten.AddSeconds(91) + pause + pause),
        ]);
        Assert.Equal(90 + (int)pause.TotalSeconds, read.Seconds);
    }

    [Fact]
    public async Task A_note_that_arrives_late_adds_no_time()
    {
        var read = await AfterAsync((lessons, person) => [lessons.VisitAsync(person, Lesson, Eleven), lessons.KeepPlaceAsync(person, Lesson, "peers", Eleven.AddSeconds(-30))]);
        Assert.Equal(0, read.Seconds);
    }

    private static async Task<LessonProgress> AfterAsync(Func<LessonProgressStore, Guid, Task<LessonProgressResult>[]> steps)
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var person = await portal.People.CreateGuestAsync();
        // The queue keeps the order in which they are given.
        Assert.All(await Task.WhenAll(steps(portal.Lessons, person)), result => Assert.Equal(LessonProgressResult.Stored, result));
        return (await portal.Progress.ReadAsync(person)).Lessons[Lesson];
    }
}
