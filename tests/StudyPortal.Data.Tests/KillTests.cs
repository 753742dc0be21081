using System.Globalization;
using Microsoft.EntityFrameworkCore;
using StudyPortal.Data.Progress;

namespace StudyPortal.Data.Tests;

public sealed class KillTests
{
    private const int Kills = 10;
    private const int LeastAnswers = 200;
    private const int LeastSteps = 300;
    private const int Seed = 20260301;

    [Fact]
    public async Task No_acknowledged_answer_is_lost_when_the_process_is_killed()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var person = await portal.People.CreateGuestAsync();
        var random = new Random(Seed);
        var acknowledged = new List<string>();
        for (var round = 0; round < Kills; round++)
        {
            acknowledged.AddRange(await KilledProcess.RunAsync(portal.File, person, round, "answers", killAfter: random.Next(1, 4 * LeastAnswers / Kills)));
            var stored = (await portal.Progress.AnswersAsync(person)).Select(answer => answer.Submission).ToHashSet(StringComparer.Ordinal);
            Assert.Subset(stored, acknowledged.ToHashSet(StringComparer.Ordinal));
        }

        Assert.True(acknowledged.Count >= LeastAnswers, $"only {acknowledged.Count} answers were acknowledged");
        await AssertWholeAsync(portal);

        // A browser that was not told posts again: nothing is doubled.
        var rows = await portal.CountAsync("Answers");
        foreach (var submission in acknowledged) Assert.IsType<AnswerAlreadyStored>(await portal.Answers.StoreAsync(portal.Answer(person, submission)));
        Assert.Equal(rows, await portal.CountAsync("Answers"));
    }

    [Fact]
    public async Task No_acknowledged_step_of_an_attempt_is_lost_and_no_attempt_is_handed_in_by_halves()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var person = await portal.People.CreateGuestAsync();
        var random = new Random(Seed);
        var (started, drafts, ended) = (0, 0, 0);
        for (var round = 0; round < Kills; round++)
        {
            var acknowledged = await KilledProcess.RunAsync(portal.File, person, round, "attempts", killAfter: random.Next(1, 4 * LeastSteps / Kills));
            foreach (var words in acknowledged.Select(line => line.Split(' ')))
            {
                var record = (await portal.Quizzes.AttemptAsync(person, Guid.Parse(words[1])))!;
                switch (words)
                {
                    case ["start", _]:
                        started++;
                        break;
                    case ["draft", _, var place, var revision]:
                        var kept = record.DraftAt(int.Parse(place, CultureInfo.InvariantCulture))!;
                        Assert.True(kept.Revision >= int.Parse(revision, CultureInfo.InvariantCulture));
                        Assert.Equal($"{kept.Revision}", kept.Response);
                        drafts++;
                        break;
                    case ["end", _]:
                        Assert.False(record.Attempt.IsOpen);
                        ended++;
                        break;
                }
            }
        }

        Assert.True(started + drafts + ended >= LeastSteps && ended > 0, $"only {started} starts, {drafts} drafts and {ended} ends were acknowledged");
        await AssertWholeAsync(portal);
        await AssertHandedInWhollyAsync(portal);
    }

    private static async Task AssertHandedInWhollyAsync(TemporaryPortal portal)
    {
        await using var context = portal.Context();
        foreach (var attempt in await context.QuizAttempts.AsNoTracking().ToListAsync())
        {
            var answers = await context.Answers.CountAsync(answer => answer.Attempt == attempt.Id);
            Assert.Equal(attempt.IsOpen ? 0 : attempt.Questions.Count, answers);
        }
    }

    private static async Task AssertWholeAsync(TemporaryPortal portal)
    {
        await using var connection = portal.Stranger();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        Assert.Equal("ok", await command.ExecuteScalarAsync());
    }
}
