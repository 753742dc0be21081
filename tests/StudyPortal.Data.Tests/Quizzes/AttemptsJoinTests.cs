using StudyPortal.Data.People;
using StudyPortal.Data.Quizzes;

namespace StudyPortal.Data.Tests.Quizzes;

public sealed class AttemptsJoinTests
{
    [Fact]
    public async Task A_guests_attempts_go_on_in_the_account()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var (guest, user) = (await portal.People.CreateGuestAsync(), await portal.AddUserAsync("ada"));
        var closed = await portal.StartAttemptAsync(guest, "one");
        await portal.QuizWrites.SaveDraftAsync(portal.Draft(closed, 0, "a"));
        await portal.QuizWrites.HandInAsync(portal.HandIn(await portal.RecordAsync(closed)));
        var open = await portal.StartAttemptAsync(guest, "two");
        await portal.QuizWrites.SaveDraftAsync(portal.Draft(open, 1, "b"));

        var joined = Assert.IsType<GuestJoined>(await portal.People.JoinAsync(guest, user));

        Assert.Equal((1, 2), (joined.Answers, joined.QuizAttempts));
        Assert.Null(await portal.Quizzes.AttemptAsync(guest, open.Id));
        Assert.Equal("a", Assert.Single((await portal.Quizzes.AttemptAsync(joined.PersonId, closed.Id))!.Answers).Response);
        Assert.Equal("b", (await portal.Quizzes.AttemptAsync(joined.PersonId, open.Id))!.DraftAt(1)!.Response);
        var mine = portal.Draft(open, 1, "c", from: 1);
        Assert.IsType<DraftOfUnknownAttempt>(await portal.QuizWrites.SaveDraftAsync(mine));
        Assert.IsType<DraftSaved>(await portal.QuizWrites.SaveDraftAsync(mine with { PersonId = joined.PersonId }));
        Assert.Equal(open.Id, Assert.IsType<AttemptAlreadyStarted>(await portal.QuizWrites.StartAsync(portal.Attempt(joined.PersonId, "two"))).First.Id);
    }

    [Fact]
    public async Task Attempts_of_both_at_one_quiz_stay_open_and_the_older_is_gone_on_with_first()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var (guest, user) = (await portal.People.CreateGuestAsync(), await portal.AddUserAsync("ada"));
        var person = (await portal.People.FindForUserAsync(user))!.Value;
        var older = await portal.StartAttemptAsync(guest, "one");
        portal.Time.Advance(TimeSpan.FromMinutes(1));
        var newer = await portal.StartAttemptAsync(person, "two");

        await portal.People.JoinAsync(guest, user);

        Assert.Equal([newer.Id, older.Id], (await portal.Quizzes.OpenAsync(person)).Select(attempt => attempt.Id));
        Assert.Equal(older.Id, Assert.IsType<AttemptAlreadyStarted>(await portal.QuizWrites.StartAsync(portal.Attempt(person, "three"))).First.Id);
    }
}
