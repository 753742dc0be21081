using StudyPortal.Data.Quizzes;

namespace StudyPortal.Data.Tests.Quizzes;

public sealed class DraftTests
{
    [Fact]
    public async Task A_draft_is_kept_can_be_changed_and_taken_back()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var attempt = await portal.StartAttemptAsync(await portal.People.CreateGuestAsync());

        Assert.Equal(new DraftSaved(1), await portal.QuizWrites.SaveDraftAsync(portal.Draft(attempt, 1, "2379")));
        Assert.Equal(new DraftSaved(2), await portal.QuizWrites.SaveDraftAsync(portal.Draft(attempt, 1, "2380", from: 1) with { Certainty = null }));
        portal.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(new DraftSaved(3), await portal.QuizWrites.SaveDraftAsync(portal.Draft(attempt, 1, "", from: 2)));

        var record = await portal.RecordAsync(attempt);
        Assert.Equivalent(
            new QuizDraft { AttemptId = attempt.Id, Place = 1, Response = "", Certainty = "high", Revision = 3, SavedAt = portal.Time.Now, Seconds = 90 },
            record.DraftAt(1), strict: true);
        Assert.Equal((null, 3), (record.DraftAt(0), record.Writes));
    }

    [Theory]
    [InlineData(-5, 0)]
    [InlineData(4_000, 3_600)]
    public async Task Time_on_a_question_is_capped(int seconds, int counted)
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var attempt = await portal.StartAttemptAsync(await portal.People.CreateGuestAsync());
        await portal.QuizWrites.SaveDraftAsync(portal.Draft(attempt, 0, "a") with { Seconds = seconds });
        Assert.Equal(counted, (await portal.RecordAsync(attempt)).DraftAt(0)!.Seconds);
        await portal.QuizWrites.SaveDraftAsync(portal.Draft(attempt, 0, "b", from: 1) with { Seconds = 3_599 });
        Assert.Equal(Math.Min(counted + 3_599, 3_600), (await portal.RecordAsync(attempt)).DraftAt(0)!.Seconds);
    }

    [Fact]
    public async Task What_another_tab_kept_is_not_overwritten()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var attempt = await portal.StartAttemptAsync(await portal.People.CreateGuestAsync());
        await portal.QuizWrites.SaveDraftAsync(portal.Draft(attempt, 0, "one tab"));

        var behind = Assert.IsType<DraftBehind>(await portal.QuizWrites.SaveDraftAsync(portal.Draft(attempt, 0, "another tab")));

        Assert.Equal(("one tab", 1), (behind.Kept!.Response, behind.Kept.Revision));
        Assert.Equal("one tab", (await portal.RecordAsync(attempt)).DraftAt(0)!.Response);
        Assert.Equal(new DraftSaved(2), await portal.QuizWrites.SaveDraftAsync(portal.Draft(attempt, 0, "another tab", behind.Kept.Revision)));
    }

    [Fact]
    public async Task The_same_post_again_is_acknowledged_and_changes_nothing()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var attempt = await portal.StartAttemptAsync(await portal.People.CreateGuestAsync());
        await portal.QuizWrites.SaveDraftAsync(portal.Draft(attempt, 0, "same"));
        Assert.Equal(new DraftSaved(1), await portal.QuizWrites.SaveDraftAsync(portal.Draft(attempt, 0, "same")));
        var draft = (await portal.RecordAsync(attempt)).DraftAt(0)!;
        Assert.Equal((1, 30), (draft.Revision, draft.Seconds));
        Assert.IsType<DraftBehind>(await portal.QuizWrites.SaveDraftAsync(portal.Draft(attempt, 0, "same") with { Certainty = "low" }));
    }

    [Fact]
    public async Task Whoever_changes_what_was_never_kept_is_told()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var attempt = await portal.StartAttemptAsync(await portal.People.CreateGuestAsync());
        Assert.Equal(new DraftBehind(Kept: null), await portal.QuizWrites.SaveDraftAsync(portal.Draft(attempt, 0, "a", from: 3)));
        Assert.Equal(0, await portal.CountAsync("QuizDrafts"));
    }

    [Fact]
    public async Task Of_two_processes_full_of_tabs_that_save_at_once_one_tab_wins_and_all_others_see_its_answer()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        await using var second = new TemporaryPortal(portal.Folder);
        var attempt = await portal.StartAttemptAsync(await portal.People.CreateGuestAsync());

        var results = await Task.WhenAll(Enumerable.Range(0, 60).Select(n =>
            Task.Run(() => (n % 2 == 0 ? portal : second).QuizWrites.SaveDraftAsync(portal.Draft(attempt, 0, $"tab {n}")))));

        Assert.Equal(new DraftSaved(1), Assert.Single(results.OfType<DraftSaved>()));
        var kept = (await portal.RecordAsync(attempt)).DraftAt(0)!;
        Assert.Equal(59, results.OfType<DraftBehind>().Count());
        Assert.All(results.OfType<DraftBehind>(), behind => Assert.Equal(kept.Response, behind.Kept!.Response));
    }

    // Each tab adds its name to what it last saw. A save that overwrote another would lose a name.
    [Fact]
    public async Task Tabs_that_try_again_from_what_is_kept_lose_nothing()
    {
        const int Tabs = 20;
        await using var portal = await TemporaryPortal.StartAsync();
        var attempt = await portal.StartAttemptAsync(await portal.People.CreateGuestAsync());

        await Task.WhenAll(Enumerable.Range(0, Tabs).Select(tab => Task.Run(() => AddAsync($"t{tab}"))));

        var draft = (await portal.RecordAsync(attempt)).DraftAt(0)!;
        Assert.Equal(Tabs, draft.Revision);
        Assert.Equal(
            Enumerable.Range(0, Tabs).Select(tab => $"t{tab}").Order(StringComparer.Ordinal),
            draft.Response.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), StringComparer.Ordinal);

        async Task AddAsync(string name)
        {
            QuizDraft? seen = null;
            for (var round = 0; round < Tabs; round++)
            {
                if (await portal.QuizWrites.SaveDraftAsync(portal.Draft(attempt, 0, $"{seen?.Response} {name}", seen?.Revision ?? 0)) is not DraftBehind behind) return;
                seen = behind.Kept;
            }

            Assert.Fail($"{name} was behind more often than there are tabs");
        }
    }

    [Fact]
    public async Task Nobody_saves_into_an_attempt_that_is_handed_in_or_anothers()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var (person, other) = (await portal.People.CreateGuestAsync(), await portal.People.CreateGuestAsync());
        var attempt = await portal.StartAttemptAsync(person);
        await portal.QuizWrites.SaveDraftAsync(portal.Draft(attempt, 0, "kept"));

        Assert.IsType<DraftOfUnknownAttempt>(await portal.QuizWrites.SaveDraftAsync(portal.Draft(attempt, 0, "theirs", from: 1) with { PersonId = other }));
        Assert.IsType<DraftOfUnknownAttempt>(await portal.QuizWrites.SaveDraftAsync(portal.Draft(attempt, 0, "gone") with { Attempt = Guid.NewGuid() }));
        await portal.QuizWrites.HandInAsync(portal.HandIn(await portal.RecordAsync(attempt)));
        Assert.IsType<DraftOfClosedAttempt>(await portal.QuizWrites.SaveDraftAsync(portal.Draft(attempt, 0, "late", from: 1)));
        Assert.IsType<DraftOfClosedAttempt>(await portal.QuizWrites.SaveDraftAsync(portal.Draft(attempt, 1, "late")));

        Assert.Equal("kept", Assert.Single((await portal.RecordAsync(attempt)).Drafts).Response);
    }

    [Fact]
    public async Task A_locked_database_is_said_and_the_draft_may_come_again()
    {
        await using var portal = await TemporaryPortal.StartAsync("Default Timeout=1");
        var attempt = await portal.StartAttemptAsync(await portal.People.CreateGuestAsync());
        await using (var other = portal.Stranger())
        {
            await using var writing = other.BeginTransaction(deferred: false);
            Assert.IsType<DraftNotSaved>(await portal.QuizWrites.SaveDraftAsync(portal.Draft(attempt, 0, "a")));
        }

        Assert.Equal(new DraftSaved(1), await portal.QuizWrites.SaveDraftAsync(portal.Draft(attempt, 0, "a")));
    }
}
