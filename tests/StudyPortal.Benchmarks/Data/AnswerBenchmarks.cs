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
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(2);

    /// <summary>Takes about twenty seconds; the bare transactions are measured around each figure, because disks change their mind.</summary>
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
            Bare(file, person);
            await StoreAsync(answers, person, concurrency: 8);

            await output.WriteLineAsync("Durable answers a second (aim: ratio ≥ 0.5)");
            foreach (var concurrency in Concurrencies)
            {
                var before = Bare(file, person);
                var stored = await StoreAsync(answers, person, concurrency);
                var bare = (before + Bare(file, person)) / 2;
                await output.WriteLineAsync(FormattableString.Invariant($"  at concurrency {concurrency,2}: {stored,7:F0}   bare: {bare,6:F0}   ratio {stored / bare:F2}"));
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

    /// <summary>One thread, one connection, one prepared statement: the most that single-row transactions can do here.</summary>
    private static double Bare(string file, Guid person)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        Execute(connection, "PRAGMA busy_timeout=5000; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;");
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

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
