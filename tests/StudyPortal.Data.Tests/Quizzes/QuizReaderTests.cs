using StudyPortal.Data.Quizzes;

namespace StudyPortal.Data.Tests.Quizzes;

public sealed class QuizReaderTests
{
    [Fact]
    public async Task An_attempt_is_shown_to_nobody_else()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var attempt = await portal.StartAttemptAsync(await portal.People.CreateGuestAsync());
        Assert.NotNull(await portal.Quizzes.AttemptAsync(attempt.PersonId, attempt.Id));
        Assert.Null(await portal.Quizzes.AttemptAsync(await portal.People.CreateGuestAsync(), attempt.Id));
        Assert.Null(await portal.Quizzes.AttemptAsync(attempt.PersonId, Guid.NewGuid()));
    }

    [Fact]
    public async Task Open_attempts_and_the_history_of_a_quiz_begin_with_the_latest()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var (person, other) = (await portal.People.CreateGuestAsync(), await portal.People.CreateGuestAsync());
        var first = await portal.StartAttemptAsync(person, "one");
        await HandInAsync(portal, first, mark: 1);
        portal.Time.Advance(TimeSpan.FromHours(1));
        var second = await portal.StartAttemptAsync(person, "two");
        portal.Time.Advance(TimeSpan.FromHours(1));
        var ports = await portal.StartAttemptAsync(person, "three", quiz: "ports");
        await portal.StartAttemptAsync(other);

        Assert.Equal([ports.Id, second.Id], (await portal.Quizzes.OpenAsync(person)).Select(attempt => attempt.Id));
        Assert.Equal([second.Id, first.Id], (await portal.Quizzes.HistoryAsync(person, "quorum", take: 10)).Select(attempt => attempt.Id));
        Assert.Equal([second.Id], (await portal.Quizzes.HistoryAsync(person, "quorum", take: 1)).Select(attempt => attempt.Id));
    }

    [Fact]
    public async Task A_standing_is_the_best_share_of_what_was_handed_in()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var (person, other) = (await portal.People.CreateGuestAsync(), await portal.People.CreateGuestAsync());
        await HandInAsync(portal, await portal.StartAttemptAsync(person, "one"), mark: 1.5);
        await HandInAsync(portal, await portal.StartAttemptAsync(person, "two"), mark: 0.5);
        await portal.StartAttemptAsync(person, "three");
        await portal.StartAttemptAsync(person, "four", quiz: "ports");
        await HandInAsync(portal, await portal.StartAttemptAsync(other), mark: 2);

        var standings = await portal.Quizzes.StandingsAsync(person);

        Assert.Equal(new QuizStanding("quorum", HandedIn: 2, BestShare: 0.75), Assert.Single(standings).Value);
    }

    [Fact]
    public async Task Only_open_attempts_whose_time_was_over_are_overdue()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var person = await portal.People.CreateGuestAsync();
        var end = portal.Time.Now.AddMinutes(40);
        var later = await portal.StartAttemptAsync(person, "one", "a", "exam", end.AddMinutes(1));
        var sooner = await portal.StartAttemptAsync(person, "two", "b", "exam", end);
        await portal.StartAttemptAsync(person, "three", "c");
        await HandInAsync(portal, await portal.StartAttemptAsync(person, "four", "d", "exam", end), mark: 1);

        Assert.Empty(await portal.Quizzes.OverdueAsync(end, take: 10));
        Assert.Equal([sooner.Id], (await portal.Quizzes.OverdueAsync(end.AddSeconds(1), take: 10)).Select(attempt => attempt.Id));
        Assert.Equal([sooner.Id, later.Id], (await portal.Quizzes.OverdueAsync(end.AddHours(1), take: 10)).Select(attempt => attempt.Id));
        Assert.Equal([sooner.Id], (await portal.Quizzes.OverdueAsync(end.AddHours(1), take: 1)).Select(attempt => attempt.Id));
    }

    private static async Task HandInAsync(TemporaryPortal portal, QuizAttempt attempt, double mark) =>
        Assert.IsType<HandedIn>(await portal.QuizWrites.HandInAsync(portal.HandIn(await portal.RecordAsync(attempt), mark)));
}
