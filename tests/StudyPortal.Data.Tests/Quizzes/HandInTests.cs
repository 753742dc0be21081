using StudyPortal.Data.Quizzes;

namespace StudyPortal.Data.Tests.Quizzes;

public sealed class HandInTests
{
    [Fact]
    public async Task Answers_marks_and_end_are_stored_in_one_transaction()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var attempt = await AnsweredAsync(portal);
        await portal.Progress.ReadAsync(attempt.PersonId);
        var commits = portal.Commits.Count;
        portal.Time.Advance(TimeSpan.FromMinutes(7));

        var closed = Assert.IsType<HandedIn>(await portal.QuizWrites.HandInAsync(portal.HandIn(await portal.RecordAsync(attempt), mark: 1.5))).Attempt;

        Assert.Equal(1, portal.Commits.Count - commits);
        var record = await portal.RecordAsync(attempt);
        Assert.Equivalent(closed, record.Attempt, strict: true);
        Assert.Equal((portal.Time.Now, 1.5, 2d, false), (closed.HandedInAt, closed.Mark, closed.MaxMark, closed.IsOpen));
        Assert.Equal([("a", "high", 0), ("b", "high", 1)], record.Answers.Select(answer => (answer.Response, answer.Certainty!, answer.Place!.Value)));
        Assert.Equal(2, (await portal.Progress.ReadAsync(attempt.PersonId)).Questions.Count);
    }

    [Fact]
    public async Task A_second_hand_in_changes_nothing_and_says_what_stands()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        await using var second = new TemporaryPortal(portal.Folder);
        var attempt = await AnsweredAsync(portal);
        var record = await portal.RecordAsync(attempt);

        var results = await Task.WhenAll(Enumerable.Range(0, 30).Select(n =>
            Task.Run(() => (n % 2 == 0 ? portal : second).QuizWrites.HandInAsync(portal.HandIn(record, mark: n / 20d)))));

        var first = Assert.Single(results.OfType<HandedIn>()).Attempt;
        Assert.Equal(29, results.OfType<AlreadyHandedIn>().Count());
        Assert.All(results.OfType<AlreadyHandedIn>(), result => Assert.Equal(first.Mark, result.Attempt.Mark));
        Assert.Equal(2, await portal.CountAsync("Answers"));
    }

    [Fact]
    public async Task What_was_saved_since_the_attempt_was_read_holds_it_back()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var attempt = await AnsweredAsync(portal);
        var stale = await portal.RecordAsync(attempt);
        await portal.QuizWrites.SaveDraftAsync(portal.Draft(attempt, 1, "changed", from: 1));

        Assert.IsType<HandInBehind>(await portal.QuizWrites.HandInAsync(portal.HandIn(stale)));

        Assert.Equal((true, 0), ((await portal.RecordAsync(attempt)).Attempt.IsOpen, (await portal.RecordAsync(attempt)).Answers.Count));
        Assert.IsType<HandedIn>(await portal.QuizWrites.HandInAsync(portal.HandIn(await portal.RecordAsync(attempt))));
        Assert.Equal(["a", "changed"], (await portal.RecordAsync(attempt)).Answers.Select(answer => answer.Response), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_try_made_since_the_attempt_was_read_holds_it_back_too()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var attempt = await portal.StartAttemptAsync(await portal.People.CreateGuestAsync(), way: "immediate");
        var stale = await portal.RecordAsync(attempt);
        await portal.QuizWrites.StoreTryAsync(portal.Try(attempt, 0));
        Assert.IsType<HandInBehind>(await portal.QuizWrites.HandInAsync(portal.HandIn(stale)));
        Assert.IsType<HandedIn>(await portal.QuizWrites.HandInAsync(portal.HandIn(await portal.RecordAsync(attempt))));
    }

    // Tabs go on saving while the attempt is being handed in: whatever was acknowledged is what was graded.
    [Fact]
    public async Task A_hand_in_in_the_midst_of_saves_grades_everything_that_was_acknowledged()
    {
        const int Rounds = 20;
        await using var portal = await TemporaryPortal.StartAsync();
        var person = await portal.People.CreateGuestAsync();
        for (var round = 0; round < Rounds; round++)
        {
            var attempt = await portal.StartAttemptAsync(person, submission: $"form-{round}");
            var saving = Enumerable.Range(0, 2).Select(place => Task.Run(() => SaveUntilClosedAsync(attempt, place))).ToArray();
            await Task.Run(() => HandInAsync(attempt));
            var acknowledged = await Task.WhenAll(saving);

            var record = await portal.RecordAsync(attempt);
            Assert.Equal(acknowledged.Select(saved => saved.Revision), acknowledged.Select((_, place) => record.DraftAt(place)?.Revision ?? 0));
            Assert.Equal(
                acknowledged.Where(saved => saved.Revision > 0).Select(saved => saved.Response),
                record.Answers.OrderBy(answer => answer.Place).Select(answer => answer.Response), StringComparer.Ordinal);
        }

        async Task<(int Revision, string Response)> SaveUntilClosedAsync(QuizAttempt attempt, int place)
        {
            var last = (Revision: 0, Response: "");
            while (true)
            {
                var response = $"{place}-{last.Revision + 1}";
                if (await portal.QuizWrites.SaveDraftAsync(portal.Draft(attempt, place, response, last.Revision)) is not DraftSaved(var revision)) return last;
                last = (revision, response);
            }
        }

        async Task HandInAsync(QuizAttempt attempt)
        {
            while (await portal.QuizWrites.HandInAsync(portal.HandIn(await portal.RecordAsync(attempt))) is HandInBehind)
            {
                // Read and graded again.
            }
        }
    }

    [Fact]
    public async Task Half_an_attempt_is_none()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var attempt = await AnsweredAsync(portal);
        var handIn = portal.HandIn(await portal.RecordAsync(attempt));

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() =>
            portal.QuizWrites.HandInAsync(handIn with { Answers = [handIn.Answers[0], handIn.Answers[1] with { Score = 1.5 }] }));

        Assert.Equal((true, 0L), ((await portal.RecordAsync(attempt)).Attempt.IsOpen, await portal.CountAsync("Answers")));
        Assert.IsType<HandedIn>(await portal.QuizWrites.HandInAsync(handIn));
    }

    [Fact]
    public async Task Nobody_hands_in_what_is_not_theirs()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var attempt = await AnsweredAsync(portal);
        var handIn = portal.HandIn(await portal.RecordAsync(attempt));
        var other = await portal.People.CreateGuestAsync();
        Assert.IsType<HandInOfUnknownAttempt>(await portal.QuizWrites.HandInAsync(handIn with { PersonId = other, Answers = [] }));
        await Assert.ThrowsAsync<ArgumentException>(() => portal.QuizWrites.HandInAsync(handIn with { PersonId = other }));
        Assert.True((await portal.RecordAsync(attempt)).Attempt.IsOpen);
    }

    [Fact]
    public async Task A_locked_database_is_said_and_the_attempt_stays_open()
    {
        await using var portal = await TemporaryPortal.StartAsync("Default Timeout=1");
        var attempt = await AnsweredAsync(portal);
        var handIn = portal.HandIn(await portal.RecordAsync(attempt));
        await using (var other = portal.Stranger())
        {
            await using var writing = other.BeginTransaction(deferred: false);
            Assert.IsType<NotHandedIn>(await portal.QuizWrites.HandInAsync(handIn));
        }

        Assert.IsType<HandedIn>(await portal.QuizWrites.HandInAsync(handIn));
    }

    private static async Task<QuizAttempt> AnsweredAsync(TemporaryPortal portal)
    {
        var attempt = await portal.StartAttemptAsync(await portal.People.CreateGuestAsync());
        await portal.QuizWrites.SaveDraftAsync(portal.Draft(attempt, 0, "a"));
        await portal.QuizWrites.SaveDraftAsync(portal.Draft(attempt, 1, "b"));
        return attempt;
    }
}
