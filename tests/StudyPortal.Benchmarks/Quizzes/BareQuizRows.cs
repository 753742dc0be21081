using System.Globalization;
using Microsoft.Data.Sqlite;

namespace StudyPortal.Benchmarks.Quizzes;

/// <summary>
/// The rows of a quiz in plain SQLite: one connection with the portal's pragmas, prepared statements, one transaction for each call, one call after another, which is the
/// fastest that SQLite takes single transactions.
/// </summary>
internal sealed class BareQuizRows : IDisposable
{
    private const string InsertPerson = """INSERT INTO "People" ("Id", "CreatedAt", "LastSeenAt") VALUES (@person, @at, @at)""";

    private const string InsertAttempt = """
        INSERT INTO "QuizAttempts" ("Id", "PersonId", "Submission", "Quiz", "PlanVersion", "Way", "Seed", "AsksCertainty", "Questions", "StartedAt")
        VALUES (@attempt, @person, @submission, @quiz, '5d41402a5d41402a', @way, 7, 0, @questions, @at)
        """;

    private const string InsertDraft = """
        INSERT INTO "QuizDrafts" ("AttemptId", "Place", "Response", "Revision", "SavedAt", "Seconds") VALUES (@attempt, @place, @response, 1, @at, 0)
        """;

    private const string InsertAnswer = """
        INSERT INTO "Answers" ("PersonId", "Submission", "Question", "QuestionVersion", "Objective", "Response", "Score", "Hints", "Misconceptions", "At", "Seconds", "Attempt", "Place", "Try")
        VALUES (@person, @submission, @question, '5d41402a5d41402a', 'all', @response, 1, 0, '', @at, 0, @attempt, @place, 0)
        """;

    // In the immediate way there are no drafts, and only the attempt changes.
    private const string HandIn = """
        INSERT INTO "Answers" ("PersonId", "Submission", "Question", "QuestionVersion", "Objective", "Response", "Score", "Hints", "Misconceptions", "At", "Seconds", "Attempt", "Place", "Try")
        SELECT "PersonId", "Id" || '/' || "Place" || '/0', 'lesson-0-' || "Place", '5d41402a5d41402a', 'all', "Response", 1, 0, '', @at, "QuizDrafts"."Seconds", "Id", "Place", 0
        FROM "QuizDrafts" JOIN "QuizAttempts" ON "Id" = "AttemptId" WHERE "AttemptId" = @attempt ORDER BY "Place";
        UPDATE "QuizAttempts" SET "HandedInAt" = @at, "Mark" = 10, "MaxMark" = 10 WHERE "Id" = @attempt;
        """;

    private static readonly string _questions = string.Join(' ', Enumerable.Range(0, QuizFiles.Questions).Select(place => string.Create(CultureInfo.InvariantCulture, $"lesson-0-{place}@5d41402a5d41402a")));

    private readonly SemaphoreSlim _turn = new(1);
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);
    private readonly SqliteConnection _connection;

    public BareQuizRows(string file)
    {
        _connection = new SqliteConnection($"Data Source={file};Pooling=False");
        _connection.Open();
        using var pragmas = _connection.CreateCommand();
        pragmas.CommandText = "PRAGMA busy_timeout=5000; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;";
        pragmas.ExecuteNonQuery();
    }

    public async Task<Guid> AddPersonAsync()
    {
        var person = Guid.CreateVersion7();
        await WriteAsync(InsertPerson, ("@person", person));
        return person;
    }

    public async Task<Guid> AddAttemptAsync(Guid person, string quiz, string way, string submission)
    {
        var attempt = Guid.CreateVersion7();
        await WriteAsync(InsertAttempt, ("@attempt", attempt), ("@person", person), ("@submission", submission), ("@quiz", quiz), ("@way", way), ("@questions", _questions));
        return attempt;
    }

    public Task AddDraftAsync(Guid attempt, int place, string option) =>
        WriteAsync(InsertDraft, ("@attempt", attempt), ("@place", place), ("@response", $"option:{option}"));

    public Task AddAnswerAsync(Guid attempt, int place, Guid person, string option) => WriteAsync(
        InsertAnswer, ("@attempt", attempt), ("@place", place), ("@person", person), ("@response", $"option:{option}"),
        ("@submission", FormattableString.Invariant($"{attempt:N}/{place}/0")), ("@question", FormattableString.Invariant($"lesson-0-{place}")));

    public Task HandInAsync(Guid attempt) => WriteAsync(HandIn, ("@attempt", attempt));

    public void Dispose()
    {
        foreach (var command in _prepared.Values) command.Dispose();
        _connection.Dispose();
        _turn.Dispose();
    }

    private async Task WriteAsync(string sql, params (string Name, object Value)[] values)
    {
        await _turn.WaitAsync();
        try
        {
            if (!_prepared.TryGetValue(sql, out var command))
            {
                command = _connection.CreateCommand();
                command.CommandText = sql;
                _prepared.Add(sql, command);
            }

            command.Parameters.Clear();
            foreach (var (name, value) in values.Append(("@at", DateTime.UtcNow))) command.Parameters.AddWithValue(name, value);
            await using var transaction = _connection.BeginTransaction();
            command.Transaction = transaction;
            command.ExecuteNonQuery();
            transaction.Commit();
        }
        finally
        {
            _turn.Release();
        }
    }
}
