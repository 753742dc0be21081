using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using StudyPortal.Data;
using StudyPortal.Data.People;
using StudyPortal.Data.Progress;
using StudyPortal.Data.Start;

namespace StudyPortal.Benchmarks.Data;

/// <summary>Durable answers a second, beside bare transactions of one row each with the same pragmas on the same disk.</summary>
public static class AnswerBenchmarks
{
    private static readonly int[] Concurrencies = [1, 8, 50];
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(100);
    private const int Turns = 30;

    /// <summary>Takes about twenty seconds. Both sides take short turns, so that whatever else the machine does meets both.</summary>
    public static async Task RunAsync(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("portal-answers-");
        try
        {
            var file = Path.Combine(folder.FullName, "portal.db");
            await using var services = Portal(file);
            if (await services.GetRequiredService<DatabaseStart>().ApplyAsync() is not DatabaseReady) throw new InvalidOperationException("The database cannot be prepared.");
            var person = await services.GetRequiredService<PeopleStore>().CreateGuestAsync();
            var answers = services.GetRequiredService<AnswerStore>();
            using var bare = BareConnection(file);
            await MeasureAsync(answers, bare, person, concurrency: 8);

            await output.WriteLineAsync("Durable answers a second (aim: ratio ≥ 0.5)");
            foreach (var concurrency in Concurrencies)
            {
                var (stored, single) = await MeasureAsync(answers, bare, person, concurrency);
                await output.WriteLineAsync(
                    FormattableString.Invariant($"  at concurrency {concurrency,2}: {stored,7:F0}   bare: {single,6:F0}   ratio {stored / single:F2}"));
            }
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static ServiceProvider Portal(string file)
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal) { ["ConnectionStrings:Portal"] = $"Data Source={file}" };
        return new ServiceCollection().AddLogging().AddPortalData(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()).BuildServiceProvider();
    }

    private static async Task<(double Stored, double Bare)> MeasureAsync(AnswerStore answers, SqliteConnection bare, Guid person, int concurrency)
    {
        var (stored, single) = (0d, 0d);
        for (var turn = 0; turn < Turns; turn++)
        {
            single += Bare(bare, person) / Turns;
            stored += await StoreAsync(answers, person, concurrency) / Turns;
        }

        return (stored, single);
    }

    private static async Task<double> StoreAsync(AnswerStore answers, Guid person, int concurrency)
    {
        var watch = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, concurrency).Select(_ => Task.Run(StoreUntilTheEndAsync)));
        return counts.Sum() / watch.Elapsed.TotalSeconds;

        async Task<int> StoreUntilTheEndAsync()
        {
            var count = 0;
            for (; watch.Elapsed < Turn; count++)
            {
                if (await answers.StoreAsync(NewAnswer(person)) is not AnswerStored) throw new InvalidOperationException("An answer was not stored.");
            }

            return count;
        }
    }

    private static NewAnswer NewAnswer(Guid person) => new()
    {
        PersonId = person, Submission = $"{Guid.NewGuid():N}", Question = "quorum-of-five", QuestionVersion = "5d41402a", Objective = "etcd-quorum",
        Lesson = "etcd-deep-dive/quorum", Response = "3", Score = 1, At = DateTime.UtcNow,
    };

    private static SqliteConnection BareConnection(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var pragmas = connection.CreateCommand();
        pragmas.CommandText = "PRAGMA busy_timeout=5000; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;";
        pragmas.ExecuteNonQuery();
        return connection;
    }

    /// <summary>One thread, one connection, one prepared statement: the most that single-row transactions can do here.</summary>
    private static double Bare(SqliteConnection connection, Guid person)
    {
        using var insert = connection.CreateCommand();
        insert.CommandText = """
            INSERT INTO "Answers" ("PersonId", "Submission", "Question", "QuestionVersion", "Objective", "Lesson", "Response", "Score", "Hints", "Misconceptions", "At")
            VALUES (@person, @submission, @question, @version, @objective, @lesson, @response, @score, 0, '', @at)
            """;
        insert.Prepare();
        var (count, watch) = (0, Stopwatch.StartNew());
        for (; watch.Elapsed < Turn; count++)
        {
            Bind(insert, NewAnswer(person));
            using var transaction = connection.BeginTransaction();
            insert.Transaction = transaction;
            insert.ExecuteNonQuery();
            transaction.Commit();
        }

        return count / watch.Elapsed.TotalSeconds;
    }

    private static void Bind(SqliteCommand insert, NewAnswer answer)
    {
        insert.Parameters.Clear();
        insert.Parameters.AddWithValue("@person", answer.PersonId);
        insert.Parameters.AddWithValue("@submission", answer.Submission);
        insert.Parameters.AddWithValue("@question", answer.Question);
        insert.Parameters.AddWithValue("@version", answer.QuestionVersion);
        insert.Parameters.AddWithValue("@objective", answer.Objective);
        insert.Parameters.AddWithValue("@lesson", answer.Lesson);
        insert.Parameters.AddWithValue("@response", answer.Response);
        insert.Parameters.AddWithValue("@score", answer.Score);
        insert.Parameters.AddWithValue("@at", answer.At);
    }
}
