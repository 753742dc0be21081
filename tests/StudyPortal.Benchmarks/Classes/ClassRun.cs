using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using StudyPortal.Benchmarks.Pages;
using StudyPortal.Data;
using StudyPortal.Data.Classes;
using StudyPortal.Data.People;
using StudyPortal.Data.Progress;
using StudyPortal.Learning.Classes;
using StudyPortal.Web.Features.Classes.Boards;

namespace StudyPortal.Benchmarks.Classes;

/// <summary>A portal in this process with one class, and an instructor who is signed in.</summary>
internal sealed class ClassRun : IAsyncDisposable
{
    private const int Requests = 300;
    private const int WarmUps = 40;
    private const int LiveUpdates = 100;

    /// <summary>Between two answers that come in while pages are asked for: 50 a second.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly string _content;
    private readonly PortalProcess _portal;
    private readonly HttpClient _instructor;
    private readonly StudyClass _class = new() { Id = Guid.CreateVersion7(), Title = "Class", Code = "CLASS234", CreatedAt = DateTime.UtcNow.AddDays(-61) };
    private readonly ClassFigures _figures;
    private IReadOnlyList<Guid> _people = [];

    private ClassRun(string content, PortalProcess portal, HttpClient instructor, int learners) =>
        (_content, _portal, _instructor, _figures) = (content, portal, instructor, new ClassFigures(learners));

    private ClassBoards Boards => _portal.Services.GetRequiredService<ClassBoards>();

    private AnswerStore Answers => _portal.Services.GetRequiredService<AnswerStore>();

    public static async Task<ClassRun> StartAsync(int learners)
    {
        var content = Directory.CreateTempSubdirectory("portal-classes-").FullName;
        ClassFiles.WriteTo(content);
        var portal = await PortalProcess.StartAsync(content);
        return new ClassRun(content, portal, await portal.SignInAsync(), learners);
    }

    public async Task<ClassFigures> MeasureAsync()
    {
        await FillAsync();
        await LoadAsync();
        var pages = await PagesAsync();
        foreach (var (name, path) in pages) _figures.Add(name, await AskAsync(path));
        using (var stop = new CancellationTokenSource())
        {
            var writing = WriteAsync(stop.Token);
            foreach (var (name, path) in pages.Take(1)) _figures.Add($"{name}, 50 answers a second coming in", await AskAsync(path));
            await stop.CancelAsync();
            await writing;
        }

        _figures.Add("an answer, until a watching dashboard has new figures", await LiveAsync());
        return _figures;
    }

    public async ValueTask DisposeAsync()
    {
        _instructor.Dispose();
        await _portal.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_content, recursive: true);
    }

    private async Task FillAsync()
    {
        await using var context = await _portal.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync();
        var owner = await context.People.SingleAsync(person => person.UserId != null);
        var role = await context.Roles.SingleAsync(known => known.Name == PortalRoles.Instructor);
        context.Add(new IdentityUserRole<string> { UserId = owner.UserId!, RoleId = role.Id });
        context.Add(_class);
        context.Add(new ClassInstructor { ClassId = _class.Id, PersonId = owner.Id, IsOwner = true });
        context.AddRange(ClassRows.Assignments(_class));
        await context.SaveChangesAsync();
        _people = await ClassRows.AddLearnersAsync(context, _class, _figures.Learners);

        var watch = Stopwatch.StartNew();
        await using (var connection = new SqliteConnection($"Data Source={_portal.Database};Pooling=False"))
        {
            await connection.OpenAsync();
            await using (var pragma = connection.CreateCommand())
            {
                pragma.CommandText = "PRAGMA synchronous=OFF; PRAGMA cache_size=-400000;";
                await pragma.ExecuteNonQueryAsync();
            }

            ClassRows.AddLessons(connection, _people, DateTime.UtcNow);
            ClassRows.AddAnswers(connection, _people, DateTime.UtcNow.AddMinutes(-30));
        }

        var answers = _people.Count * ClassRows.AnswersEach;
        _figures.Add("answers", answers.ToString("N0", CultureInfo.InvariantCulture));
        _figures.Add("inserted without the portal, s", Seconds(watch));
        watch.Restart();
        if ((await _portal.Services.GetRequiredService<ReadModels>().RebuildAsync()).Answers != answers) throw new InvalidOperationException("The rebuild missed some.");
        _figures.Add("rebuild, s", Seconds(watch));
    }

    private async Task LoadAsync()
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var watch = Stopwatch.StartNew();
        var view = await Boards.OpenAsync(_class.Id);
        _figures.Add("board, first look, ms", FormattableString.Invariant($"{watch.Elapsed.TotalMilliseconds:0}"));
        _figures.Add("board, memory, KiB a learner", FormattableString.Invariant($"{(GC.GetTotalMemory(forceFullCollection: true) - before) / 1024d / _people.Count:0.0}"));
        var figures = new List<double>();
        for (var i = 0; i < Requests; i++)
        {
            watch.Restart();
            view.Read(board => board.Figures(view.Now, Thresholds.Default));
            figures.Add(watch.Elapsed.TotalMilliseconds);
        }

        _figures.Add("board, all figures of the overview", figures);
    }

    /// <summary>Those of the class's pages that this portal has.</summary>
    private async Task<List<(string Name, string Path)>> PagesAsync()
    {
        var root = $"/classes/{_class.Id:N}";
        (string Name, string Path)[] known =
        [
            ("dashboard", root), ("dashboard, objectives", $"{root}?view=objectives"), ("dashboard, lessons", $"{root}?view=lessons"),
            ("dashboard, misconceptions", $"{root}?view=misconceptions"), ("dashboard, questions", $"{root}?view=questions"),
            ("one learner", $"{root}/learners/{_people[_people.Count / 2]:N}"), ("one question", $"{root}/questions/{ClassFiles.QuestionOf(7)}"), ("brief", $"{root}/brief"),
            ("people", $"{root}/people"), ("assignments", $"{root}/assignments"), ("grades", $"{root}/grades"), ("announcements", $"{root}/announcements"),
            ("settings", $"{root}/settings"),
        ];
        var there = new List<(string, string)>();
        foreach (var page in known)
        {
            using var reply = await _instructor.GetAsync(page.Path);
            if (reply.StatusCode == HttpStatusCode.OK) there.Add(page);
            else if (page == known[0]) throw new InvalidOperationException($"The dashboard answered {reply.StatusCode}.");
        }

        return there;
    }

    private async Task<List<double>> AskAsync(string path)
    {
        var milliseconds = new List<double>();
        for (var request = -WarmUps; request < Requests; request++)
        {
            var watch = Stopwatch.StartNew();
            using var reply = await _instructor.GetAsync(path);
            reply.EnsureSuccessStatusCode();
            await reply.Content.CopyToAsync(Stream.Null);
            if (request >= 0) milliseconds.Add(watch.Elapsed.TotalMilliseconds);
        }

        return milliseconds;
    }

    private async Task WriteAsync(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(Pause);
        try
        {
            for (var number = 0; await timer.WaitForNextTickAsync(stop); number++) await Answers.StoreAsync(ClassRows.Answer(_people[number % _people.Count], number), CancellationToken.None);
        }
        catch (OperationCanceledException)
        {
            // Enough were written.
        }
    }

    // Each waits for its turn: a dashboard is told at most twice a second.
    private async Task<List<double>> LiveAsync()
    {
        var milliseconds = new List<double>();
        for (var update = 0; update < LiveUpdates; update++)
        {
            var seen = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
            using var watching = Boards.Watch(_class.Id, async () =>
            {
                var view = await Boards.OpenAsync(_class.Id);
                seen.TrySetResult(view.Read(board => board.Figures(view.Now, Thresholds.Default)).Learners);
            });
            var watch = Stopwatch.StartNew();
            await Answers.StoreAsync(ClassRows.Answer(_people[update % _people.Count], update));
            await seen.Task;
            milliseconds.Add(watch.Elapsed.TotalMilliseconds);
        }

        return milliseconds;
    }

    private static string Seconds(Stopwatch watch) => FormattableString.Invariant($"{watch.Elapsed.TotalSeconds:0.0}");
}
