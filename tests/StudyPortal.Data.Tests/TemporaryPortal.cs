using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using StudyPortal.Data.Classes;
using StudyPortal.Data.People;
using StudyPortal.Data.Progress;
using StudyPortal.Data.Quizzes;
using StudyPortal.Data.Start;

namespace StudyPortal.Data.Tests;

/// <summary>The data side of a portal on a real SQLite file in a directory of its own.</summary>
internal sealed class TemporaryPortal : IAsyncDisposable
{
    private static readonly Lazy<Task<byte[]>> Migrated = new(MigrateAsync);
    private readonly ServiceProvider _services;
    private readonly bool _ownsDirectory;

    public TemporaryPortal(string? directory = null, string options = "Default Timeout=5")
    {
        _ownsDirectory = directory is null;
        Folder = directory ?? Directory.CreateTempSubdirectory("portal-data-").FullName;
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal) { ["ConnectionStrings:Portal"] = $"Data Source={File};{options}" };
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<QuestionForm>(FormOf)
            .AddPortalData(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .ConfigureDbContext<PortalDbContext>(context => context.AddInterceptors(Commits, Queries))
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public string Folder { get; }

    public string File => Path.Combine(Folder, "portal.db");

    public ManualTime Time { get; } = new(new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero));

    public CountedCommits Commits { get; } = new();

    public QueryHook Queries { get; } = new();

    public ReadModels Models => Get<ReadModels>();

    public BoardReader Boards => Get<BoardReader>();

    public AnswerStore Answers => Get<AnswerStore>();

    public LessonProgressStore Lessons => Get<LessonProgressStore>();

    public TimedRunStore Runs => Get<TimedRunStore>();

    public DrillReader Drills => Get<DrillReader>();

    public QuizStore QuizWrites => Get<QuizStore>();

    public QuizReader Quizzes => Get<QuizReader>();

    public QuizStatisticsReader Statistics => Get<QuizStatisticsReader>();

    public ProgressReader Progress => Get<ProgressReader>();

    public PeopleStore People => Get<PeopleStore>();

    public AccountRecords Accounts => Get<AccountRecords>();

    /// <summary>A portal on a copy of a database that was migrated once for all tests.</summary>
    public static async Task<TemporaryPortal> StartAsync(string options = "Default Timeout=5")
    {
        var portal = new TemporaryPortal(options: options);
        await System.IO.File.WriteAllBytesAsync(portal.File, await Migrated.Value);
        Assert.Empty(Assert.IsType<DatabaseReady>(await portal.ApplyAsync()).Applied);
        return portal;
    }

    /// <summary>Questions <c>form#1</c>, <c>form#2</c> … are of one form, as drills are.</summary>
    public static string FormOf(string question) => question.Split('#')[0];

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public IServiceScope Scope() => _services.CreateScope();

    public Task<DatabaseStartResult> ApplyAsync() => Get<DatabaseStart>().ApplyAsync();

    public PortalDbContext Context() => Get<IDbContextFactory<PortalDbContext>>().CreateDbContext();

    /// <summary>A connection that the portal knows nothing of, without its pragmas.</summary>
    public SqliteConnection Stranger()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        return connection;
    }

    public async Task<string> AddUserAsync(string name)
    {
        await using var context = Context();
        var user = new PortalUser { UserName = name, NormalizedUserName = name.ToUpperInvariant(), DisplayName = name, CreatedAt = Time.Now };
        context.Users.Add(user);
        await context.SaveChangesAsync();
        return user.Id;
    }

    public NewAnswer Answer(Guid person, string submission, string question = "ports-of-etcd", double score = 1) => new()
    {
        PersonId = person, Submission = submission, Question = question, QuestionVersion = "v1", Objective = "etcd-ports", Lesson = "etcd/ports", Response = "2379",
        Score = score, At = Time.Now,
    };

    public TimedRun Run(Guid person, string topic = "quorum", int seconds = 120) =>
        new() { Id = Guid.CreateVersion7(), PersonId = person, Topic = topic, Seed = -7, StartedAt = Time.Now, Seconds = seconds };

    public QuizAttempt Attempt(Guid person, string submission = "form", string quiz = "quorum", string way = "deferred", DateTime? endsAt = null) => new()
    {
        Id = Guid.CreateVersion7(), PersonId = person, Submission = submission, Quiz = quiz, PlanVersion = "p1", Way = way, Seed = -9, AsksCertainty = true,
        Questions = [new AskedQuestion("ports-of-etcd", "v1"), new AskedQuestion("quorum-of-five", "v2")], StartedAt = Time.Now, EndsAt = endsAt,
    };

    public async Task<QuizAttempt> StartAttemptAsync(Guid person, string submission = "form", string quiz = "quorum", string way = "deferred", DateTime? endsAt = null) =>
        Assert.IsType<AttemptStarted>(await QuizWrites.StartAsync(Attempt(person, submission, quiz, way, endsAt))).Attempt;

    public NewDraft Draft(QuizAttempt attempt, int place, string response, int from = 0) => new()
    {
        PersonId = attempt.PersonId, Attempt = attempt.Id, Place = place, Response = response, Certainty = "high", FromRevision = from, Seconds = 30, At = Time.Now,
    };

    public NewAnswer Try(QuizAttempt attempt, int place, int number = 0, double score = 1)
    {
        var asked = new AttemptTry(attempt.Id, place, number);
        return Answer(attempt.PersonId, asked.Submission, attempt.Questions[place].Id, score) with { Lesson = null, Asked = asked, Seconds = 30 };
    }

    public NewHandIn HandIn(AttemptRecord record, double mark = 1) => new()
    {
        PersonId = record.Attempt.PersonId, Attempt = record.Attempt.Id, Writes = record.Writes, Mark = mark, MaxMark = record.Attempt.Questions.Count, At = Time.Now,
        Answers = [.. record.Drafts.Select(draft => Try(record.Attempt, draft.Place) with { Response = draft.Response, Certainty = draft.Certainty })],
    };

    public async Task<AttemptRecord> RecordAsync(QuizAttempt attempt) => (await Quizzes.AttemptAsync(attempt.PersonId, attempt.Id))!;

    public async Task<AnswerStored> StoreAsync(Guid person, string submission, string question = "ports-of-etcd", double score = 1) =>
        Assert.IsType<AnswerStored>(await Answers.StoreAsync(Answer(person, submission, question, score)));

    public async Task<long> CountAsync(string table)
    {
        await using var connection = Stranger();
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM \"{table}\"";
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (!_ownsDirectory) return;
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    private static async Task<byte[]> MigrateAsync()
    {
        await using var portal = new TemporaryPortal(options: "Pooling=False");
        Assert.IsType<DatabaseReady>(await portal.ApplyAsync());
        return await System.IO.File.ReadAllBytesAsync(portal.File);
    }
}
