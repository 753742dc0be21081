using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using StudyPortal.Data.Progress;

namespace StudyPortal.Data.Classes;

/// <summary>Reads learner after learner over one connection with statements prepared once: half a million rows, as a large class has, are too many for EF Core.</summary>
internal sealed class LearnerRowReader : IAsyncDisposable
{
    private const string OfQuestions = """
        SELECT "Asked", "Objective", "Version", "FirstScore", "Score", "Certainty", "Misconceptions", "AnswerId", "Answers", "FirstAt", "At"
        FROM "QuestionStandings" WHERE "PersonId" = @person ORDER BY "Asked"
        """;

    private const string OfLessons = """
        SELECT "Lesson", "FirstVisitedAt", "LastVisitedAt", "DoneAt", "Place", "Seconds" FROM "LessonProgress" WHERE "PersonId" = @person ORDER BY "Lesson"
        """;

    private const string OfDays = """SELECT "Day", "Answers", "Points", "Seconds" FROM "StudyDays" WHERE "PersonId" = @person ORDER BY "Day" """;

    private readonly DbCommand _questions;
    private readonly DbCommand _lessons;
    private readonly DbCommand _days;

    private LearnerRowReader(DbConnection connection) =>
        (_questions, _lessons, _days) = (Prepare(connection, OfQuestions), Prepare(connection, OfLessons), Prepare(connection, OfDays));

    /// <summary>Reads over the connection of a context, which must outlive the reader.</summary>
    public static async Task<LearnerRowReader> OpenAsync(PortalDbContext context, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        return new LearnerRowReader(context.Database.GetDbConnection());
    }

    public async Task<LearnerRows> ReadAsync(Guid person, CancellationToken cancellationToken) => new(
        person,
        await ReadAsync(_questions, person, row => Question(person, row), cancellationToken),
        await ReadAsync(_lessons, person, row => Lesson(person, row), cancellationToken),
        await ReadAsync(_days, person, row => Day(person, row), cancellationToken));

    public async ValueTask DisposeAsync()
    {
        await _questions.DisposeAsync();
        await _lessons.DisposeAsync();
        await _days.DisposeAsync();
    }

    private static DbCommand Prepare(DbConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        var person = command.CreateParameter();
        person.ParameterName = "@person";
        command.Parameters.Add(person);
        return command;
    }

    private static async Task<IReadOnlyList<T>> ReadAsync<T>(DbCommand command, Guid person, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        command.Parameters[0].Value = person;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken)) rows.Add(read(reader));
        return rows;
    }

    private static QuestionStanding Question(Guid person, DbDataReader row) => new()
    {
        PersonId = person, Asked = row.GetString(0), Objective = row.GetString(1), Version = row.GetString(2), FirstScore = row.GetDouble(3), Score = row.GetDouble(4),
        Certainty = row.IsDBNull(5) ? null : row.GetString(5), Misconceptions = row.GetString(6).Split(' ', StringSplitOptions.RemoveEmptyEntries),
        AnswerId = row.GetInt64(7), Answers = row.GetInt32(8), FirstAt = Utc(row, 9), At = Utc(row, 10),
    };

    private static LessonProgress Lesson(Guid person, DbDataReader row) => new()
    {
        PersonId = person, Lesson = row.GetString(0), FirstVisitedAt = Utc(row, 1), LastVisitedAt = Utc(row, 2), DoneAt = row.IsDBNull(3) ? null : Utc(row, 3),
        Place = row.IsDBNull(4) ? null : row.GetString(4), Seconds = row.GetInt32(5),
    };

    private static StudyDay Day(Guid person, DbDataReader row) =>
        new() { PersonId = person, Day = row.GetFieldValue<DateOnly>(0), Answers = row.GetInt32(1), Points = row.GetDouble(2), Seconds = row.GetInt32(3) };

    private static DateTime Utc(DbDataReader row, int column) => DateTime.SpecifyKind(row.GetDateTime(column), DateTimeKind.Utc);
}
