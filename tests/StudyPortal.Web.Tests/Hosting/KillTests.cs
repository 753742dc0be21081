using Microsoft.Data.Sqlite;

namespace StudyPortal.Web.Tests.Hosting;

/// <summary>Power cuts: the portal is killed while guests answer, and started again on the same data.</summary>
public sealed class KillTests : IAsyncLifetime
{
    private const int Kills = 10;
    private const int Guests = 4;
    private const int AnswersPerGuest = 50;
    private const int MostAnswersPerLife = (Guests * AnswersPerGuest / Kills) - 1;
    private const int Seed = 71;

    private readonly string _directory = Directory.CreateTempSubdirectory("study-portal-kill-").FullName;

    public ValueTask InitializeAsync()
    {
        SampleContent.WriteTo(Path.Combine(_directory, "content"));
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_directory, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact(Timeout = 240_000)]
    public async Task Every_acknowledged_answer_outlives_ten_kills_and_is_there_once()
    {
        var random = new Random(Seed);
        var guests = Enumerable.Range(0, Guests).Select(number => new AnsweringGuest(number, AnswersPerGuest)).ToArray();
        for (var life = 0; life < Kills; life++)
        {
            await using var portal = await PortalProcess.StartAsync(_directory);
            // A guest who dies with the portal before the cookie has arrived would come back as somebody else.
            if (life == 0) await Task.WhenAll(guests.Select(guest => guest.AnswerAsync(portal.Address, static () => { }, most: 1)));
            await AnswerUntilKilledAsync(portal, guests, random.Next(1, MostAnswersPerLife));
            await HoldsAsync(guests);
        }
        await using (var last = await PortalProcess.StartAsync(_directory)) await Task.WhenAll(guests.Select(guest => guest.AnswerAsync(last.Address, static () => { })));

        Assert.Equal(Guests * AnswersPerGuest, guests.Sum(guest => guest.Acknowledged.Count));
        Assert.Equal(Guests * AnswersPerGuest, (await HoldsAsync(guests)).Count);
    }

    /// <summary>All guests answer at once; after this many acknowledgements the portal dies with the others' answers on their way.</summary>
    private static async Task AnswerUntilKilledAsync(PortalProcess portal, AnsweringGuest[] guests, int acknowledgements)
    {
        var left = acknowledgements;
        await Task.WhenAll(guests.Select(guest => guest.AnswerAsync(portal.Address, () =>
        {
            if (Interlocked.Decrement(ref left) == 0) portal.Kill();
        })));
    }

    /// <summary>Reads the file that a kill has left: it is whole, and no acknowledged answer is missing. Returns the stored answers.</summary>
    private async Task<List<string>> HoldsAsync(AnsweringGuest[] guests)
    {
        await using var database = new SqliteConnection($"Data Source={Path.Combine(_directory, "data", "portal.db")};Pooling=False");
        await database.OpenAsync();
        var stored = await ReadAsync(database, "SELECT Submission FROM Answers");
        Assert.Equal(["ok"], await ReadAsync(database, "PRAGMA integrity_check"));
        Assert.Empty(guests.SelectMany(guest => guest.Acknowledged).Except(stored, StringComparer.Ordinal));
        return stored;
    }

    private static async Task<List<string>> ReadAsync(SqliteConnection database, string query)
    {
        await using var command = database.CreateCommand();
        command.CommandText = query;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync()) rows.Add(reader.GetString(0));
        return rows;
    }
}
