using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using StudyPortal.Data;
using StudyPortal.Data.Classes;
using StudyPortal.Data.People;
using StudyPortal.Data.Progress;

namespace StudyPortal.Benchmarks.Classes;

/// <summary>Fills a class: every learner answers every question twice and opens every lesson, over sixty days. The rows lie as they come in: by time, not by learner.</summary>
internal static class ClassRows
{
    public const int AnswersEach = 2 * ClassFiles.Questions;

    private const int Days = 60;
    private static readonly string[] Certainties = ["low", "middle", "high"];

    /// <summary>Accounts that nobody can sign in to; the learners of the class.</summary>
    public static async Task<IReadOnlyList<Guid>> AddLearnersAsync(PortalDbContext context, StudyClass known, int learners)
    {
        var people = new List<Guid>();
        for (var number = 0; number < learners; number++)
        {
            var (person, user, name) = (Guid.CreateVersion7(), Guid.NewGuid().ToString(), string.Create(CultureInfo.InvariantCulture, $"learner{number}@example.org"));
            context.Add(new PortalUser
            {
                Id = user, UserName = name, NormalizedUserName = name.ToUpperInvariant(), Email = name, NormalizedEmail = name.ToUpperInvariant(),
                DisplayName = string.Create(CultureInfo.InvariantCulture, $"Learner {number:0000}"),
            });
            context.Add(new Person { Id = person, UserId = user });
            context.Add(new ClassMember { ClassId = known.Id, PersonId = person, JoinedAt = known.CreatedAt, Consent = "named-1" });
            people.Add(person);
        }

        await context.SaveChangesAsync();
        context.ChangeTracker.Clear();
        return people;
    }

    /// <summary>A list of ten lessons each, two weeks apart.</summary>
    public static IEnumerable<Assignment> Assignments(StudyClass known) => Enumerable.Range(0, ClassFiles.Lessons / 10).Select(part => new Assignment
    {
        Id = Guid.CreateVersion7(), ClassId = known.Id, Title = string.Create(CultureInfo.InvariantCulture, $"Part {part + 1}"), Kind = "lessons", Late = "reduced", PercentADay = 10,
        Target = string.Join(' ', Enumerable.Range(part * 10, 10).Select(ClassFiles.LessonOf)), DueAt = known.CreatedAt.AddDays(14 * (part + 1)), CreatedAt = known.CreatedAt,
    });

    public static void AddLessons(SqliteConnection connection, IReadOnlyList<Guid> people, DateTime now)
    {
        using var transaction = connection.BeginTransaction();
        using var insert = Command(connection, """
            INSERT INTO "LessonProgress" ("PersonId", "Lesson", "FirstVisitedAt", "LastVisitedAt", "DoneAt", "Seconds") VALUES (@person, @lesson, @first, @last, @done, @seconds)
            """, "@person", "@lesson", "@first", "@last", "@done", "@seconds");
        insert.Transaction = transaction;
        for (var lesson = 0; lesson < ClassFiles.Lessons; lesson++)
        {
            foreach (var (place, person) in people.Index())
            {
                var at = now.AddDays(-Days + (lesson * Days / (double)ClassFiles.Lessons));
                Set(insert, person, ClassFiles.LessonOf(lesson), at, at.AddMinutes(9), (lesson + place) % 5 == 0 ? null : at.AddMinutes(9), 300 + (place % 400));
                insert.ExecuteNonQuery();
            }
        }

        transaction.Commit();
    }

    /// <summary>Without syncing: whether the rows survive a power cut is not what is measured.</summary>
    public static void AddAnswers(SqliteConnection connection, IReadOnlyList<Guid> people, DateTime now)
    {
        using var transaction = connection.BeginTransaction();
        using var insert = Command(connection, """
            INSERT INTO "Answers" ("PersonId", "Submission", "Question", "QuestionVersion", "Objective", "Lesson", "Response", "Score", "Hints", "Certainty", "Misconceptions", "At", "Seconds")
            VALUES (@person, @submission, @question, 'v1', @objective, @lesson, @response, @score, 0, @certainty, @beliefs, @at, 40)
            """, "@person", "@submission", "@question", "@objective", "@lesson", "@response", "@score", "@certainty", "@beliefs", "@at");
        insert.Transaction = transaction;
        var random = new Random(7);
        for (var number = 0; number < AnswersEach; number++)
        {
            var at = now.AddDays(-Days * (1 - (number / (double)AnswersEach)));
            var question = number % ClassFiles.Questions;
            foreach (var (place, person) in people.Index())
            {
                var isRight = random.NextDouble() < 0.35 + (0.6 * place / people.Count);
                Set(
                    insert, person, string.Create(CultureInfo.InvariantCulture, $"s{number}"), ClassFiles.QuestionOf(question), ClassFiles.ObjectiveOf(question),
                    ClassFiles.LessonOf(question / (ClassFiles.Questions / ClassFiles.Lessons)), isRight ? "option:1" : "option:2", isRight ? 1d : 0d,
                    Certainties[random.Next(3)], isRight ? "" : ClassFiles.BeliefOf(question), at.AddSeconds(place));
                insert.ExecuteNonQuery();
            }
        }

        transaction.Commit();
    }

    /// <summary>One more answer, as somebody gives it now.</summary>
    public static NewAnswer Answer(Guid person, int number) => new()
    {
        PersonId = person, Submission = Guid.NewGuid().ToString("N"), Question = ClassFiles.QuestionOf(number % ClassFiles.Questions), QuestionVersion = "v1",
        Objective = ClassFiles.ObjectiveOf(number % ClassFiles.Questions), Response = "option:1", Score = number % 2, Certainty = "high", At = DateTime.UtcNow,
    };

    private static SqliteCommand Command(SqliteConnection connection, string sql, params string[] names)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in names) command.Parameters.Add(new SqliteParameter { ParameterName = name });
        return command;
    }

    private static void Set(DbCommand command, params object?[] values)
    {
        for (var place = 0; place < values.Length; place++) command.Parameters[place].Value = values[place] ?? DBNull.Value;
    }
}
