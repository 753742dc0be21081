using Microsoft.Data.Sqlite;
using StudyPortal.Data.Quizzes;

namespace StudyPortal.Data.Tests.Quizzes;

public sealed class QuizStatisticsReaderTests
{
    [Fact]
    public async Task An_attempt_gives_every_try_and_a_row_for_each_question_left_out()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var attempt = await portal.StartAttemptAsync(await portal.People.CreateGuestAsync(), way: "immediate");
        await portal.QuizWrites.StoreTryAsync(portal.Try(attempt, 1, number: 0, score: 0) with { Certainty = "high", Misconceptions = ["even-is-safer"], Response = "chosen:2" });
        await portal.QuizWrites.StoreTryAsync(portal.Try(attempt, 1, number: 1, score: 0.5) with { Response = "chosen:1" });
        portal.Time.Advance(TimeSpan.FromMinutes(5));
        await portal.QuizWrites.HandInAsync(portal.HandIn(await portal.RecordAsync(attempt)));

        var rows = await portal.Statistics.OfQuizAsync("quorum").ToListAsync();

        Assert.Equal([("ports-of-etcd", 0d, "", true), ("quorum-of-five", 0, "chosen:2", true), ("quorum-of-five", 0.5, "chosen:1", false)], rows.Select(row => (row.Question, row.Score, row.Response, row.IsFirstTry)));
        Assert.Equal(("v1", null, null, portal.Time.Now), (rows[0].Version, rows[0].Seconds, rows[0].Certainty, rows[0].At));
        Assert.Equal((attempt.PersonId, attempt.Id, 30, "high"), (rows[1].PersonId, rows[1].Attempt, rows[1].Seconds, rows[1].Certainty));
        Assert.Equal(["even-is-safer"], rows[1].Misconceptions);
    }

    [Fact]
    public async Task Open_attempts_and_other_quizzes_are_left_out()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var person = await portal.People.CreateGuestAsync();
        await HandInAsync(portal, await portal.StartAttemptAsync(person, "one", quiz: "ports"), "a");
        var open = await portal.StartAttemptAsync(person, "two");
        await portal.QuizWrites.StoreTryAsync(portal.Try(open, 0));
        await portal.StoreAsync(person, "lesson");
        Assert.Empty(await portal.Statistics.OfQuizAsync("quorum").ToListAsync());
        Assert.Equal(2, await portal.Statistics.OfQuizAsync("ports").CountAsync());
    }

    [Fact]
    public async Task Pages_join_without_a_gap_or_a_row_twice()
    {
        const int Attempts = (2 * QuizStatisticsReader.AttemptsAtOnce) + 7;
        await using var portal = await TemporaryPortal.StartAsync();
        var person = await portal.People.CreateGuestAsync();
        for (var n = 0; n < Attempts; n++)
            await HandInAsync(portal, await portal.StartAttemptAsync(person, $"form-{n}"), $"{n}");
        var before = portal.Queries.Count;

        var rows = await portal.Statistics.OfQuizAsync("quorum").ToListAsync();

        Assert.Equal(6, portal.Queries.Count - before);
        Assert.Equal(2 * Attempts, rows.Count);
        Assert.Equal(Attempts, rows.Select(row => row.Attempt).Distinct().Count());
        Assert.Equal(
            Enumerable.Range(0, Attempts).Select(n => $"{n}").Order(StringComparer.Ordinal),
            rows.Where(row => row.Response.Length > 0).Select(row => row.Response).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_question_has_its_answers_of_lessons_and_quizzes_by_version()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var (person, other) = (await portal.People.CreateGuestAsync(), await portal.People.CreateGuestAsync());
        await portal.Answers.StoreAsync(portal.Answer(person, "new") with { QuestionVersion = "v2", Response = "1" });
        await portal.Answers.StoreAsync(portal.Answer(person, "old") with { Response = "2" });
        await portal.Answers.StoreAsync(portal.Answer(person, "again") with { Response = "3" });
        await portal.Answers.StoreAsync(portal.Answer(other, "theirs") with { Response = "4" });
        await HandInAsync(portal, await portal.StartAttemptAsync(person), "5");
        await portal.StoreAsync(person, "another", "quorum");

        var rows = await portal.Statistics.OfQuestionAsync("ports-of-etcd").ToListAsync();

        Assert.Equal(
            [("v1", "2", true), ("v1", "3", false), ("v1", "4", true), ("v1", "5", true), ("v2", "1", true)], rows.Select(row => (row.Version, row.Response, row.IsFirstTry)));
        Assert.Empty(await portal.Statistics.OfQuestionAsync("nobody-asked").ToListAsync());
    }

    [Fact]
    public async Task Answers_to_a_question_come_in_pages_too()
    {
        const int Answers = QuizStatisticsReader.AnswersAtOnce + 5;
        await using var portal = await TemporaryPortal.StartAsync();
        var person = await portal.People.CreateGuestAsync();
        await Task.WhenAll(Enumerable.Range(0, Answers).Select(n => portal.Answers.StoreAsync(portal.Answer(person, $"s{n}") with { Response = $"{n}" })));
        var rows = await portal.Statistics.OfQuestionAsync("ports-of-etcd").ToListAsync();
        Assert.Equal(Answers, rows.Select(row => row.Response).Distinct(StringComparer.Ordinal).Count());
        Assert.Single(rows, row => row.IsFirstTry);
    }

    [Fact]
    public async Task The_last_answer_tells_whether_there_is_anything_new()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        Assert.Equal(0, await portal.Statistics.LastAnswerAsync());
        await portal.StoreAsync(await portal.People.CreateGuestAsync(), "one");
        var last = await portal.Statistics.LastAnswerAsync();
        await portal.StoreAsync(await portal.People.CreateGuestAsync(), "two");
        Assert.True(await portal.Statistics.LastAnswerAsync() > last);
    }

    // A page is a range of an index: nothing is sorted, and no table is read from its beginning.
    [Fact]
    public async Task Every_page_is_a_range_of_an_index()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var person = await portal.People.CreateGuestAsync();
        await HandInAsync(portal, await portal.StartAttemptAsync(person), "a");
        portal.Queries.Seen.Clear();
        await portal.Statistics.OfQuizAsync("quorum").ToListAsync();
        await portal.Statistics.OfQuestionAsync("ports-of-etcd").ToListAsync();

        var queries = portal.Queries.Seen.ToList();
        var plans = new List<string>();
        await using var connection = portal.Stranger();
        foreach (var (text, parameters) in queries) plans.AddRange(await PlanAsync(connection, text, parameters));

        Assert.Equal(4, queries.Count);
        Assert.All(plans, step => Assert.StartsWith("SEARCH ", step, StringComparison.Ordinal));
        Assert.Equal(
            ["IX_QuizAttempts_Quiz_Id", "IX_QuizAttempts_Quiz_Id", "IX_Answers_Attempt", "IX_Answers_Question_QuestionVersion", "IX_Answers_Question_QuestionVersion"],
            plans.Select(step => step.Split(' ').Single(word => word.StartsWith("IX_", StringComparison.Ordinal))), StringComparer.Ordinal);
    }

    private static async Task<List<string>> PlanAsync(SqliteConnection connection, string text, string[] parameters)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {text}";
        foreach (var name in parameters) command.Parameters.AddWithValue(name, 1);
        await using var reader = await command.ExecuteReaderAsync();
        var steps = new List<string>();
        while (await reader.ReadAsync()) steps.Add(reader.GetString(3));
        return steps;
    }

    private static async Task HandInAsync(TemporaryPortal portal, QuizAttempt attempt, string response)
    {
        await portal.QuizWrites.SaveDraftAsync(portal.Draft(attempt, 0, response));
        Assert.IsType<HandedIn>(await portal.QuizWrites.HandInAsync(portal.HandIn(await portal.RecordAsync(attempt))));
    }
}
