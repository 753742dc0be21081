using System.Diagnostics;
using System.Globalization;
using StudyPortal.Data.Progress;

namespace StudyPortal.Data.Tests;

public sealed class KillTests
{
    private const int Kills = 10;
    private const int LeastAnswers = 200;
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
            acknowledged.AddRange(await RunAndKillAsync(portal.File, person, round, killAfter: random.Next(1, 4 * LeastAnswers / Kills)));
            var stored = (await portal.Progress.AnswersAsync(person)).Select(answer => answer.Submission).ToHashSet(StringComparer.Ordinal);
            Assert.Subset(stored, acknowledged.ToHashSet(StringComparer.Ordinal));
        }

        Assert.True(acknowledged.Count >= LeastAnswers, $"only {acknowledged.Count} answers were acknowledged");
        await using var connection = portal.Stranger();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        Assert.Equal("ok", await command.ExecuteScalarAsync());

        // A browser that was not told posts again: nothing is doubled.
        var rows = await portal.CountAsync("Answers");
        foreach (var submission in acknowledged) Assert.IsType<AnswerAlreadyStored>(await portal.Answers.StoreAsync(portal.Answer(person, submission)));
        Assert.Equal(rows, await portal.CountAsync("Answers"));
    }

    /// <summary>Starts a process that stores without end, kills it in the midst of that, and returns everything that it got to say.</summary>
    private static async Task<List<string>> RunAndKillAsync(string file, Guid person, int round, int killAfter)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "StudyPortal.Data.KillTarget.dll");
        var start = new ProcessStartInfo("dotnet", [program, file, $"{person}", round.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true, UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        var heard = new List<string>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            heard.Add(line);
            // SIGKILL on Unix. What was printed before it is still in the pipe.
            if (heard.Count == killAfter) process.Kill();
        }

        await process.WaitForExitAsync();
        Assert.NotEqual(0, process.ExitCode);
        // A line that the kill cut in two acknowledges nothing.
        return [.. heard.Where(line => line.EndsWith('.')).Select(line => line.TrimEnd('.'))];
    }
}
