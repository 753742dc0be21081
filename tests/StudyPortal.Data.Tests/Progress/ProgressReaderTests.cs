using StudyPortal.Data.Progress;

namespace StudyPortal.Data.Tests.Progress;

public sealed class ProgressReaderTests
{
    [Fact]
    public async Task Of_each_question_the_latest_answer_and_the_tries_are_known()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var (person, other) = (await portal.People.CreateGuestAsync(), await portal.People.CreateGuestAsync());
        await portal.StoreAsync(person, "s1", "ports", score: 0);
        await portal.StoreAsync(person, "s2", "ports", score: 0.5);
        await portal.StoreAsync(other, "s3", "ports");
        await portal.StoreAsync(person, "s4", "quorum");
        portal.Time.Advance(TimeSpan.FromHours(1));
        await portal.Lessons.VisitAsync(person, "etcd/quorum", portal.Time.Now);

        var progress = await portal.Progress.ReadAsync(person);
        Assert.Equal(["ports", "quorum"], progress.Questions.Keys.Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal(("s2", 0.5, 2), (progress.Questions["ports"].Answer.Submission, progress.Questions["ports"].Answer.Score, progress.Questions["ports"].Tries));
        Assert.Equal(1, progress.Questions["quorum"].Tries);
        Assert.Equal(["etcd/quorum"], progress.Lessons.Keys, StringComparer.Ordinal);
        Assert.Equal(portal.Time.Now, progress.LastActivityAt);
    }

    [Fact]
    public async Task Somebody_new_has_done_nothing()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var progress = await portal.Progress.ReadAsync(Guid.NewGuid());
        Assert.Empty(progress.Lessons);
        Assert.Empty(progress.Questions);
        Assert.Null(progress.LastActivityAt);
    }

    [Fact]
    public async Task A_second_read_asks_the_database_nothing()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var person = await portal.People.CreateGuestAsync();
        await portal.StoreAsync(person, "s1");
        var first = await portal.Progress.ReadAsync(person);
        var queries = portal.Queries.Count;
        Assert.Same(first, await portal.Progress.ReadAsync(person));
        Assert.Equal(queries, portal.Queries.Count);
    }

    [Fact]
    public async Task Every_kind_of_write_is_seen_by_the_next_read()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var person = await portal.People.CreateGuestAsync();
        await ReadAsync();
        await portal.StoreAsync(person, "s1", "ports");
        Assert.Single((await ReadAsync()).Questions);
        await portal.Lessons.VisitAsync(person, "etcd/ports", portal.Time.Now);
        Assert.Single((await ReadAsync()).Lessons);
        await portal.Lessons.KeepPlaceAsync(person, "etcd/ports", "peers", portal.Time.Now);
        Assert.Equal("peers", (await ReadAsync()).Lessons["etcd/ports"].Place);
        await portal.Lessons.MarkAsync(person, "etcd/ports", done: true, portal.Time.Now);
        Assert.True((await ReadAsync()).Lessons["etcd/ports"].IsDone);

        Task<PersonProgress> ReadAsync() => portal.Progress.ReadAsync(person);
    }

    [Fact]
    public async Task A_read_overtaken_by_a_write_is_not_kept()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var person = await portal.People.CreateGuestAsync();
        await portal.Lessons.VisitAsync(person, "etcd/ports", portal.Time.Now);
        // After the lessons were read, and before the read is over.
        portal.Queries.AfterNext = () => portal.Lessons.MarkAsync(person, "etcd/ports", done: true, portal.Time.Now);

        Assert.False((await portal.Progress.ReadAsync(person)).Lessons["etcd/ports"].IsDone);
        Assert.True((await portal.Progress.ReadAsync(person)).Lessons["etcd/ports"].IsDone);
    }

    [Fact]
    public async Task What_was_acknowledged_is_always_read_under_load()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var person = await portal.People.CreateGuestAsync();
        await Parallel.ForEachAsync(Enumerable.Range(0, 100), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (n, _) =>
        {
            await portal.StoreAsync(person, $"s{n}", $"q{n}");
            Assert.Contains($"q{n}", (await portal.Progress.ReadAsync(person)).Questions.Keys, StringComparer.Ordinal);
        });
    }

    [Fact]
    public async Task Recent_activity_mixes_answers_and_lessons_newest_first()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var person = await portal.People.CreateGuestAsync();
        await portal.Lessons.VisitAsync(person, "etcd/ports", portal.Time.Now);
        portal.Time.Advance(TimeSpan.FromMinutes(5));
        await portal.StoreAsync(person, "s1", "ports");
        portal.Time.Advance(TimeSpan.FromMinutes(5));
        await portal.StoreAsync(person, "s2", "quorum");
        portal.Time.Advance(TimeSpan.FromMinutes(5));
        await portal.Lessons.MarkAsync(person, "etcd/quorum", done: true, portal.Time.Now);

        var recent = await portal.Progress.RecentAsync(person, 4);
        Assert.Equal(4, recent.Count);
        Assert.Equal(["etcd/quorum", "etcd/quorum"], recent.Take(2).Select(Name), StringComparer.Ordinal);
        Assert.Equal(["quorum", "ports"], recent.Skip(2).Select(Name), StringComparer.Ordinal);

        static string Name(Activity activity) => activity switch
        {
            QuestionAnswered answered => answered.Answer.Question,
            LessonVisited visited => visited.Lesson,
            LessonFinished finished => finished.Lesson,
            _ => "?",
        };
    }

    [Fact]
    public async Task Days_with_activity_are_listed_once_newest_first()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var person = await portal.People.CreateGuestAsync();
        await portal.StoreAsync(person, "s1");
        await portal.StoreAsync(person, "s2");
        portal.Time.Advance(TimeSpan.FromDays(1));
        await portal.Lessons.VisitAsync(person, "etcd/ports", portal.Time.Now);
        portal.Time.Advance(TimeSpan.FromDays(2));
        await portal.StoreAsync(person, "s3");

        Assert.Equal([new DateOnly(2026, 3, 4), new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 1)], await portal.Progress.ActivityDaysAsync(person));
    }

    [Fact]
    public async Task All_answers_come_in_the_order_of_storing()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var person = await portal.People.CreateGuestAsync();
        foreach (var submission in new[] { "b", "a", "c" }) await portal.StoreAsync(person, submission);
        Assert.Equal(["b", "a", "c"], (await portal.Progress.AnswersAsync(person)).Select(answer => answer.Submission), StringComparer.Ordinal);
    }
}
