using Microsoft.EntityFrameworkCore;
using StudyPortal.Data.People;
using StudyPortal.Data.Progress;

namespace StudyPortal.Data.Tests.People;

public sealed class JoinTests
{
    private const string Lesson = "etcd/ports";

    [Fact]
    public async Task A_guests_progress_becomes_the_accounts_and_the_guest_is_gone()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var (guest, user) = (await portal.People.CreateGuestAsync(), await portal.AddUserAsync("ada"));
        await portal.StoreAsync(guest, "s1", "ports");
        await portal.StoreAsync(guest, "s2", "quorum");
        await portal.Lessons.VisitAsync(guest, Lesson, portal.Time.Now);
        await portal.Runs.StartAsync(portal.Run(guest));
        await portal.Progress.ReadAsync(guest);

        var joined = Assert.IsType<GuestJoined>(await portal.People.JoinAsync(guest, user));

        Assert.Equal((2, 1, 1), (joined.Answers, joined.Lessons, joined.DrillRuns));
        Assert.Equal(1, await portal.CountAsync("DrillRuns"));
        Assert.Equal(joined.PersonId, await portal.People.FindForUserAsync(user));
        var progress = await portal.Progress.ReadAsync(joined.PersonId);
        Assert.Equal(["ports", "quorum"], progress.Questions.Keys.Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Contains(Lesson, progress.Lessons.Keys, StringComparer.Ordinal);
        Assert.Empty((await portal.Progress.ReadAsync(guest)).Questions);
        Assert.False(await portal.People.TouchAsync(guest));
        Assert.Equal(1, await portal.CountAsync("People"));
    }

    [Fact]
    public async Task The_accounts_own_progress_is_read_anew_afterwards()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var (guest, user) = (await portal.People.CreateGuestAsync(), await portal.AddUserAsync("ada"));
        var person = (await portal.People.FindForUserAsync(user))!.Value;
        await portal.Progress.ReadAsync(person);
        await portal.StoreAsync(guest, "s1");
        await portal.People.JoinAsync(guest, user);
        Assert.Single((await portal.Progress.ReadAsync(person)).Questions);
    }

    [Fact]
    public async Task A_joined_answer_is_the_guests_answer_in_every_part()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var (guest, user) = (await portal.People.CreateGuestAsync(), await portal.AddUserAsync("ada"));
        var given = portal.Answer(guest, "s1", score: 0.5) with { Hints = 1, Certainty = "high", Misconceptions = ["even-is-safer"] };
        var stored = Assert.IsType<AnswerStored>(await portal.Answers.StoreAsync(given)).Answer;

        var joined = Assert.IsType<GuestJoined>(await portal.People.JoinAsync(guest, user));

        var moved = Assert.Single(await portal.Progress.AnswersAsync(joined.PersonId));
        Assert.Equivalent((given with { PersonId = joined.PersonId }).Stored(stored.Id), moved, strict: true);
    }

    [Fact]
    public async Task An_answer_that_the_account_has_already_is_not_doubled()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var (guest, user) = (await portal.People.CreateGuestAsync(), await portal.AddUserAsync("ada"));
        var person = (await portal.People.FindForUserAsync(user))!.Value;
        await portal.StoreAsync(person, "same", score: 1);
        await portal.StoreAsync(guest, "same", score: 0);
        await portal.StoreAsync(guest, "other");

        Assert.Equal(1, Assert.IsType<GuestJoined>(await portal.People.JoinAsync(guest, user)).Answers);
        var answers = await portal.Progress.AnswersAsync(person);
        Assert.Equal([("same", 1d), ("other", 1d)], answers.Select(answer => (answer.Submission, answer.Score)));
        Assert.Equal(2, await portal.CountAsync("Answers"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Lessons_merge_alike_whichever_side_is_older(bool guestFirst)
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var (guest, user) = (await portal.People.CreateGuestAsync(), await portal.AddUserAsync("ada"));
        var person = (await portal.People.FindForUserAsync(user))!.Value;
        var (early, late) = guestFirst ? (guest, person) : (person, guest);
        var at = portal.Time.Now;
        await portal.Lessons.VisitAsync(early, Lesson, at);
        await portal.Lessons.VisitAsync(early, Lesson, at.AddSeconds(60));
        await portal.Lessons.MarkAsync(early, Lesson, done: true, at.AddHours(1));
        await portal.Lessons.KeepPlaceAsync(early, Lesson, "early", at.AddHours(2));
        await portal.Lessons.VisitAsync(late, Lesson, at.AddHours(3));
        await portal.Lessons.VisitAsync(late, Lesson, at.AddHours(3).AddSeconds(30));
        await portal.Lessons.MarkAsync(late, Lesson, done: true, at.AddHours(4));
        await portal.Lessons.KeepPlaceAsync(late, Lesson, "late", at.AddHours(5));

        await portal.People.JoinAsync(guest, user);
        var merged = (await portal.Progress.ReadAsync(person)).Lessons[Lesson];
        Assert.Equal((at, at.AddHours(5), at.AddHours(1), "late"), (merged.FirstVisitedAt, merged.LastVisitedAt, merged.DoneAt, merged.Place));
        Assert.Equal(60 + 30, merged.Seconds);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Done_on_either_side_is_done(bool guestIsDone)
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var (guest, user) = (await portal.People.CreateGuestAsync(), await portal.AddUserAsync("ada"));
        var person = (await portal.People.FindForUserAsync(user))!.Value;
        await portal.Lessons.MarkAsync(guest, Lesson, guestIsDone, portal.Time.Now);
        await portal.Lessons.MarkAsync(person, Lesson, !guestIsDone, portal.Time.Now);
        await portal.People.JoinAsync(guest, user);
        Assert.Equal(portal.Time.Now, (await portal.Progress.ReadAsync(person)).Lessons[Lesson].DoneAt);
    }

    [Fact]
    public async Task Joining_again_changes_nothing()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var (guest, user) = (await portal.People.CreateGuestAsync(), await portal.AddUserAsync("ada"));
        await portal.StoreAsync(guest, "s1");
        var joined = Assert.IsType<GuestJoined>(await portal.People.JoinAsync(guest, user));
        Assert.IsType<UnknownGuest>(await portal.People.JoinAsync(guest, user));
        Assert.Equal(new AlreadyJoined(joined.PersonId), await portal.People.JoinAsync(joined.PersonId, user));
        Assert.Single(await portal.Progress.AnswersAsync(joined.PersonId));
    }

    [Fact]
    public async Task What_cannot_be_joined_changes_nothing()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var (ada, bob) = (await portal.AddUserAsync("ada"), await portal.AddUserAsync("bob"));
        var adas = (await portal.People.FindForUserAsync(ada))!.Value;
        var guest = await portal.People.CreateGuestAsync();
        await portal.StoreAsync(adas, "s1");
        await portal.StoreAsync(guest, "s2");

        Assert.IsType<BelongsToAnotherAccount>(await portal.People.JoinAsync(adas, bob));
        Assert.IsType<UnknownGuest>(await portal.People.JoinAsync(Guid.NewGuid(), bob));
        Assert.IsType<UnknownAccount>(await portal.People.JoinAsync(guest, "nobody"));

        Assert.Single(await portal.Progress.AnswersAsync(adas));
        Assert.Single(await portal.Progress.AnswersAsync(guest));
        Assert.Equal(2, await portal.CountAsync("People"));
    }

    [Fact]
    public async Task Two_devices_join_at_once_without_loss_or_duplicates()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var user = await portal.AddUserAsync("ada");
        var (phone, laptop) = (await portal.People.CreateGuestAsync(), await portal.People.CreateGuestAsync());
        foreach (var n in Enumerable.Range(0, 10))
        {
            await portal.StoreAsync(phone, $"s{n}", $"q{n}");
            await portal.StoreAsync(laptop, $"s{n + 5}", $"q{n + 5}");
        }

        // Each device posts the sign-up form twice.
        var results = await Task.WhenAll(new[] { phone, laptop, phone, laptop }.Select(guest => Task.Run(() => portal.People.JoinAsync(guest, user))));

        Assert.Equal(2, results.OfType<GuestJoined>().Count());
        Assert.Equal(2, results.OfType<UnknownGuest>().Count());
        var person = (await portal.People.FindForUserAsync(user))!.Value;
        var submissions = (await portal.Progress.AnswersAsync(person)).Select(answer => answer.Submission);
        Assert.Equal(Enumerable.Range(0, 15).Select(n => $"s{n}").Order(StringComparer.Ordinal), submissions.Order(StringComparer.Ordinal));
        Assert.Equal(1, await portal.CountAsync("People"));
    }

    [Fact]
    public async Task Answers_stored_while_the_guest_joins_are_moved_or_refused()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var (guest, user) = (await portal.People.CreateGuestAsync(), await portal.AddUserAsync("ada"));
        var before = Enumerable.Range(0, 100).Select(n => portal.Answers.StoreAsync(portal.Answer(guest, $"s{n}"))).ToArray();
        var join = portal.People.JoinAsync(guest, user);
        var after = Enumerable.Range(100, 100).Select(n => portal.Answers.StoreAsync(portal.Answer(guest, $"s{n}"))).ToArray();
        var results = await Task.WhenAll(before.Concat(after));

        var person = Assert.IsType<GuestJoined>(await join).PersonId;
        Assert.Contains(results, result => result is AnswerStored);
        Assert.Contains(results, result => result is AnswerOfUnknownPerson);
        Assert.All(results, result => Assert.True(result is AnswerStored or AnswerOfUnknownPerson));
        var stored = results.OfType<AnswerStored>().Select(result => result.Answer.Submission).Order(StringComparer.Ordinal);
        await using var context = portal.Context();
        var moved = await context.Answers.Where(answer => answer.PersonId == person).Select(answer => answer.Submission).ToListAsync();
        Assert.Equal(stored, moved.Order(StringComparer.Ordinal));
        Assert.Equal(moved.Count, await context.Answers.CountAsync());
    }
}
