using Microsoft.EntityFrameworkCore;
using StudyPortal.Data.Progress;

namespace StudyPortal.Data.Tests.Progress;

public sealed class AnswerStoreTests
{
    [Fact]
    public async Task A_stored_answer_comes_back_whole()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var person = await portal.People.CreateGuestAsync();
        var at = new DateTime(2026, 3, 1, 9, 30, 15, 123, DateTimeKind.Utc);
        var given = portal.Answer(person, "s1", score: 1d / 3) with
        {
            Lesson = null, Hints = 2, Certainty = "high", Misconceptions = ["even-is-safer", "leader-serves-all"], At = at,
        };
        var stored = Assert.IsType<AnswerStored>(await portal.Answers.StoreAsync(given)).Answer;

        await using var context = portal.Context();
        var read = await context.Answers.AsNoTracking().SingleAsync();
        Assert.Equivalent(stored, read, strict: true);
        Assert.Equal((1d / 3, 2, "high", null, at), (read.Score, read.Hints, read.Certainty, read.Lesson, read.At));
        Assert.Equal(DateTimeKind.Utc, read.At.Kind);
        Assert.Equal(["even-is-safer", "leader-serves-all"], read.Misconceptions);
    }

    [Fact]
    public async Task A_second_post_of_the_same_form_returns_the_first_answer()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var person = await portal.People.CreateGuestAsync();
        var first = await portal.StoreAsync(person, "s1", score: 1);
        var second = await portal.Answers.StoreAsync(portal.Answer(person, "s1", score: 0));
        Assert.Equivalent(first.Answer, Assert.IsType<AnswerAlreadyStored>(second).First, strict: true);
        Assert.Equal(1, await portal.CountAsync("Answers"));
    }

    [Fact]
    public async Task Two_people_may_use_the_same_submission()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        await portal.StoreAsync(await portal.People.CreateGuestAsync(), "s1");
        await portal.StoreAsync(await portal.People.CreateGuestAsync(), "s1");
        Assert.Equal(2, await portal.CountAsync("Answers"));
    }

    [Fact]
    public async Task Many_posts_of_one_form_at_once_store_one_answer()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var person = await portal.People.CreateGuestAsync();
        var results = await Task.WhenAll(Enumerable.Range(0, 100).Select(n =>
            Task.Run(() => portal.Answers.StoreAsync(portal.Answer(person, "s1") with { Response = $"r{n}" }))));

        var stored = Assert.Single(results.OfType<AnswerStored>());
        Assert.All(results.OfType<AnswerAlreadyStored>(), result => Assert.Equal(stored.Answer.Response, result.First.Response));
        Assert.Equal(99, results.OfType<AnswerAlreadyStored>().Count());
        Assert.Equal(1, await portal.CountAsync("Answers"));
    }

    [Fact]
    public async Task Two_processes_on_one_database_store_one_answer()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        await using var second = new TemporaryPortal(portal.Folder);
        var person = await portal.People.CreateGuestAsync();
        var results = await Task.WhenAll(Enumerable.Range(0, 40).Select(n =>
            Task.Run(() => (n % 2 == 0 ? portal : second).Answers.StoreAsync(portal.Answer(person, $"s{n / 4}")))));
        Assert.Equal(10, results.OfType<AnswerStored>().Count());
        Assert.Equal(30, results.OfType<AnswerAlreadyStored>().Count());
    }

    [Fact]
    public async Task An_answer_of_nobody_is_refused_and_the_others_are_stored()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var person = await portal.People.CreateGuestAsync();
        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(n =>
            Task.Run(() => portal.Answers.StoreAsync(portal.Answer(n == 7 ? Guid.NewGuid() : person, $"s{n}")))));
        Assert.IsType<AnswerOfUnknownPerson>(results[7]);
        Assert.Equal(19, results.OfType<AnswerStored>().Count());
    }

    [Fact]
    public async Task A_score_beyond_one_is_a_bug_of_its_caller_only()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var person = await portal.People.CreateGuestAsync();
        var wrong = Task.Run(() => portal.Answers.StoreAsync(portal.Answer(person, "wrong", score: 1.5)));
        var right = Enumerable.Range(0, 10).Select(n => Task.Run(() => portal.StoreAsync(person, $"s{n}"))).ToArray();
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => wrong);
        await Task.WhenAll(right);
        Assert.Equal(10, await portal.CountAsync("Answers"));
    }

    [Fact]
    public async Task A_locked_database_is_said_and_nothing_is_stored()
    {
        await using var portal = await TemporaryPortal.StartAsync("Default Timeout=1");
        var person = await portal.People.CreateGuestAsync();
        await using (var other = portal.Stranger())
        {
            await using var writing = other.BeginTransaction(deferred: false);
            Assert.IsType<AnswerNotStored>(await portal.Answers.StoreAsync(portal.Answer(person, "s1")));
        }

        Assert.Equal(0, await portal.CountAsync("Answers"));
        await portal.StoreAsync(person, "s1");
    }
}
