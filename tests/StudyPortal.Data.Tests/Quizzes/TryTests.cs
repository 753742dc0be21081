using StudyPortal.Data.Quizzes;

namespace StudyPortal.Data.Tests.Quizzes;

public sealed class TryTests
{
    [Fact]
    public async Task Tries_are_stored_as_answers_of_the_attempt_in_their_order()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var attempt = await portal.StartAttemptAsync(await portal.People.CreateGuestAsync(), way: "immediate");
        await portal.Progress.ReadAsync(attempt.PersonId);

        var wrong = Assert.IsType<TryStored>(await portal.QuizWrites.StoreTryAsync(portal.Try(attempt, 1, number: 0, score: 0))).Answer;
        var right = Assert.IsType<TryStored>(await portal.QuizWrites.StoreTryAsync(portal.Try(attempt, 1, number: 1))).Answer;

        var record = await portal.RecordAsync(attempt);
        Assert.Equivalent(new[] { wrong, right }, record.TriesAt(1), strict: true);
        Assert.Equal((attempt.Id, 1, 1, 30), (right.Attempt, right.Place, right.Try, right.Seconds));
        Assert.Empty(record.TriesAt(0));
        Assert.Equal(2, record.Writes);
        Assert.Equal(2, (await portal.Progress.ReadAsync(attempt.PersonId)).Questions["quorum-of-five"].Tries);
    }

    [Fact]
    public async Task One_try_that_many_tabs_make_at_once_counts_once()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        await using var second = new TemporaryPortal(portal.Folder);
        var attempt = await portal.StartAttemptAsync(await portal.People.CreateGuestAsync(), way: "immediate");

        var results = await Task.WhenAll(Enumerable.Range(0, 40).Select(n =>
            Task.Run(() => (n % 2 == 0 ? portal : second).QuizWrites.StoreTryAsync(portal.Try(attempt, 0) with { Response = $"tab {n}" }))));

        var stored = Assert.Single(results.OfType<TryStored>()).Answer;
        Assert.Equal(39, results.OfType<TryAlreadyStored>().Count());
        Assert.All(results.OfType<TryAlreadyStored>(), result => Assert.Equal(stored.Response, result.First.Response));
    }

    [Fact]
    public async Task Nobody_tries_in_an_attempt_that_is_handed_in_or_anothers()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var (person, other) = (await portal.People.CreateGuestAsync(), await portal.People.CreateGuestAsync());
        var attempt = await portal.StartAttemptAsync(person, way: "immediate");
        Assert.IsType<TryOfUnknownAttempt>(await portal.QuizWrites.StoreTryAsync(portal.Try(attempt, 0) with { PersonId = other }));
        await portal.QuizWrites.HandInAsync(portal.HandIn(await portal.RecordAsync(attempt)));
        Assert.IsType<TryOfClosedAttempt>(await portal.QuizWrites.StoreTryAsync(portal.Try(attempt, 0)));
        Assert.Equal(0, await portal.CountAsync("Answers"));
    }

    [Fact]
    public async Task An_answer_of_an_attempt_without_its_key_is_a_bug()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var attempt = await portal.StartAttemptAsync(await portal.People.CreateGuestAsync());
        await Assert.ThrowsAsync<ArgumentException>(() => portal.QuizWrites.StoreTryAsync(portal.Try(attempt, 0) with { Submission = "s1" }));
        await Assert.ThrowsAsync<ArgumentException>(() => portal.QuizWrites.StoreTryAsync(portal.Answer(attempt.PersonId, "s1")));
        await Assert.ThrowsAsync<ArgumentException>(() => portal.Answers.StoreAsync(portal.Try(attempt, 0)));
    }
}
