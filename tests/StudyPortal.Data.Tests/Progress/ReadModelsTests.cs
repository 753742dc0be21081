using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using StudyPortal.Data.Progress;
using StudyPortal.Data.Quizzes;

namespace StudyPortal.Data.Tests.Progress;

public sealed class ReadModelsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task What_is_kept_is_what_a_rebuild_makes_over_hundreds_of_random_histories(int part)
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var learners = new List<RandomLearner>();
        foreach (var seed in Enumerable.Range(part * 1_000, 200)) learners.Add(new RandomLearner(portal, seed, await portal.AddUserAsync($"learner-{seed}")));
        await Task.WhenAll(learners.Select(learner => learner.RunAsync()));

        var kept = await ReadModelSnapshot.KeptAsync(portal);
        Assert.True(kept.Count > 1_000, $"{kept.Count} rows");
        Assert.Equal(await ReadModelSnapshot.PlainAsync(portal), kept, StringComparer.Ordinal);
        Assert.Equal(RebuildReport.None, await portal.Models.MendAsync());
        var report = await portal.Models.RebuildAsync();
        Assert.Equal(await portal.CountAsync("Answers"), report.Answers);
        Assert.Equal(kept, await ReadModelSnapshot.KeptAsync(portal), StringComparer.Ordinal);
    }

    [Fact]
    public async Task The_first_score_is_that_of_the_first_answer_and_the_rest_of_the_latest()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var person = await portal.People.CreateGuestAsync();
        await portal.StoreAsync(person, "s1", "majority#1", score: 0);
        portal.Time.Advance(TimeSpan.FromDays(-1));
        await portal.StoreAsync(person, "s2", "majority#2", score: 1);

        var row = Assert.Single((await portal.Boards.OfPersonAsync(person)).Questions);
        Assert.Equal(("majority", 0d, 1d, 2), (row.Asked, row.FirstScore, row.Score, row.Answers));
        Assert.True(row.At < row.FirstAt);
    }

    [Fact]
    public async Task An_answer_that_cannot_be_counted_is_not_stored()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var person = await portal.People.CreateGuestAsync();
        await RunAsync(portal, """CREATE TRIGGER "Full" BEFORE INSERT ON "StudyDays" BEGIN SELECT RAISE(ABORT, 'no more days'); END""");

        await Assert.ThrowsAsync<SqliteException>(() => portal.Answers.StoreAsync(portal.Answer(person, "s1")));
        await AssertRowsAsync(portal, 0);
        await RunAsync(portal, """DROP TRIGGER "Full" """);
        await portal.StoreAsync(person, "s1");
        await AssertRowsAsync(portal, 1);
    }

    [Fact]
    public async Task An_answer_that_is_refused_is_not_counted()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var person = await portal.People.CreateGuestAsync();
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => portal.Answers.StoreAsync(portal.Answer(person, "wrong", score: 1.5)));
        Assert.IsType<AnswerOfUnknownPerson>(await portal.Answers.StoreAsync(portal.Answer(Guid.NewGuid(), "s1")));
        await AssertRowsAsync(portal, 0);
    }

    [Fact]
    public async Task A_hand_in_that_fails_half_way_counts_nothing()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var attempt = await portal.StartAttemptAsync(await portal.People.CreateGuestAsync());
        await portal.QuizWrites.SaveDraftAsync(portal.Draft(attempt, 0, "2379"));
        await portal.QuizWrites.SaveDraftAsync(portal.Draft(attempt, 1, "3"));
        var handIn = portal.HandIn(await portal.RecordAsync(attempt));
        var broken = handIn with { Answers = [handIn.Answers[0], handIn.Answers[1] with { Score = 2 }] };

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => portal.QuizWrites.HandInAsync(broken));
        await AssertRowsAsync(portal, 0);
        Assert.IsType<HandedIn>(await portal.QuizWrites.HandInAsync(handIn));
        await AssertRowsAsync(portal, 2, days: 1);
    }

    [Fact]
    public async Task A_database_from_before_is_mended_once()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var (before, after) = (await portal.People.CreateGuestAsync(), await portal.People.CreateGuestAsync());
        foreach (var question in (string[])["ports", "quorum"]) await portal.StoreAsync(before, $"s-{question}", question);
        await RunAsync(portal, """DELETE FROM "QuestionStandings"; DELETE FROM "StudyDays";""");
        // Already counted by the write path, and one answer of before lacks all the same.
        await portal.StoreAsync(before, "s3", "leases");
        await portal.StoreAsync(after, "s4", "leases");

        Assert.Equal(new RebuildReport(1, 3), await portal.Models.MendAsync());
        Assert.Equal(await ReadModelSnapshot.PlainAsync(portal), await ReadModelSnapshot.KeptAsync(portal), StringComparer.Ordinal);
        Assert.Equal(RebuildReport.None, await portal.Models.MendAsync());
    }

    [Fact]
    public async Task A_rebuild_takes_away_what_no_answer_stands_behind()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var (one, other) = (await portal.People.CreateGuestAsync(), await portal.People.CreateGuestAsync());
        await portal.StoreAsync(one, "s1");
        await portal.StoreAsync(other, "s2");
        await RunAsync(portal, """DELETE FROM "Answers" WHERE "Submission" = 's2'""");

        var steps = new List<RebuildReport>();
        Assert.Equal(new RebuildReport(1, 1), await portal.Models.RebuildAsync(new Steps(steps)));
        Assert.Equal([new RebuildReport(1, 1)], steps);
        await AssertRowsAsync(portal, 1);
    }

    [Fact]
    public async Task More_people_than_are_asked_for_at_once_are_all_rebuilt()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var people = await Task.WhenAll(Enumerable.Range(0, ReadModels.PeopleAtOnce + 3).Select(_ => portal.People.CreateGuestAsync()));
        await Task.WhenAll(people.Select((person, n) => portal.StoreAsync(person, $"s{n}")));
        var kept = await ReadModelSnapshot.KeptAsync(portal);
        await RunAsync(portal, """DELETE FROM "QuestionStandings"; DELETE FROM "StudyDays";""");

        Assert.Equal(new RebuildReport(people.Length, people.Length), await portal.Models.MendAsync());
        Assert.Equal(kept, await ReadModelSnapshot.KeptAsync(portal), StringComparer.Ordinal);
    }

    private static async Task AssertRowsAsync(TemporaryPortal portal, int answers, int? days = null) => Assert.Equal(
        (answers, answers, days ?? answers),
        (await portal.CountAsync("Answers"), await portal.CountAsync("QuestionStandings"), await portal.CountAsync("StudyDays")));

    private static async Task RunAsync(TemporaryPortal portal, string sql)
    {
        await using var context = portal.Context();
        await context.Database.ExecuteSqlRawAsync(sql);
    }

    private sealed class Steps(List<RebuildReport> seen) : IProgress<RebuildReport>
    {
        public void Report(RebuildReport value) => seen.Add(value);
    }
}
