using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using StudyPortal.Content;
using StudyPortal.Content.Files;
using StudyPortal.Data;
using StudyPortal.Data.Classes;
using StudyPortal.Data.Progress;
using StudyPortal.Data.Start;
using StudyPortal.Learning.Classes;
using StudyPortal.Learning.Grading;
using StudyPortal.Web.Features.Classes.Boards;
using StudyPortal.Web.Features.Demo;
using StudyPortal.Web.Features.Progress;
using StudyPortal.Web.Features.Quizzes;
using StudyPortal.Web.Hosting;
using StudyPortal.Web.Tests.Features.Classes.Boards;

namespace StudyPortal.Web.Tests.Features.Demo;

/// <summary>On the content that the portal comes with.</summary>
public sealed class DemoSchoolTests
{
    private static readonly DateTime _now = new(2026, 3, 20, 15, 30, 0, DateTimeKind.Utc);
    private static readonly Lazy<Catalogue> _catalogue =
        new(() => CatalogueLoader.Load(ContentDirectory.Read(PortalPaths.ContentDirectory(new ConfigurationBuilder().Build()))).Sound);

    private static readonly Lazy<DemoRows> _rows = new(() => DemoSchool.Of(_catalogue.Value, _now));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void The_same_content_and_clock_give_the_same_rows() => Assert.Equal(Text(_rows.Value), Text(DemoSchool.Of(_catalogue.Value, _now)));

    [Fact]
    public void Another_clock_moves_the_term()
    {
        var later = DemoSchool.Of(_catalogue.Value, _now.AddDays(7));
        Assert.Equal(_rows.Value.Answers.Min(answer => answer.At).AddDays(7).Date, later.Answers.Min(answer => answer.At).Date);
    }

    [Fact]
    public void Every_answer_is_one_that_the_grader_gives_that_score()
    {
        foreach (var answer in _rows.Value.Answers.DistinctBy(answer => (answer.Question, answer.Response)))
        {
            var question = _catalogue.Value.FindQuestion(answer.Question)!;
            var graded = Assert.IsType<Graded>(Grader.Grade(question, ResponseText.Parse(answer.Response)!));
            Assert.Equal((answer.Score, string.Join(' ', answer.Misconceptions), answer.QuestionVersion), ((double)graded.Score, string.Join(' ', graded.Misconceptions), question.Head.Version));
        }
    }

    [Fact]
    public void Nothing_has_been_done_that_is_still_to_come()
    {
        var rows = _rows.Value;
        var moments = rows.Answers.Select(answer => answer.At).Concat(rows.Lessons.Select(lesson => lesson.LastVisitedAt)).Concat(rows.Drafts.Select(draft => draft.SavedAt))
            .Concat(rows.Attempts.Select(attempt => attempt.HandedInAt ?? attempt.StartedAt)).Concat(rows.Runs.Select(run => run.StartedAt.AddSeconds(run.Seconds)));
        Assert.All(moments, moment => Assert.True(moment <= _now, $"{moment:O}"));
        Assert.True(rows.Answers.Max(answer => answer.At) > _now.AddHours(-1));
        Assert.All(rows.Accounts, account => Assert.True(account.LastSeenAt <= _now));
        Assert.All(rows.Lessons, lesson => Assert.True(lesson.FirstVisitedAt <= lesson.LastVisitedAt));
    }

    [Fact]
    public async Task Filled_in_every_chart_has_something_to_show()
    {
        var directory = Directory.CreateTempSubdirectory("study-portal-demo-test-").FullName;
        try
        {
            await using var services = await OpenAsync(directory);
            await services.GetRequiredService<DemoDatabase>().FillAsync(_rows.Value, Cancel);
            Assert.Equal(RebuildReport.None, await services.GetRequiredService<ReadModels>().MendAsync(cancellationToken: Cancel));
            await Assert.ThrowsAsync<InvalidOperationException>(() => services.GetRequiredService<DemoDatabase>().FillAsync(_rows.Value, Cancel));

            using var boards = new ClassBoards(
                services.GetRequiredService<BoardReader>(), new CatalogueHolder(CatalogueLoader.Load(ContentDirectory.Read(PortalPaths.ContentDirectory(new ConfigurationBuilder().Build())))),
                services.GetRequiredService<ProgressFeed>(), services.GetRequiredService<ClassFeed>(), new HeldTimers { Now = new DateTimeOffset(_now) }, mostCells: 1_000_000);
            var known = _rows.Value.OfClasses.OfType<StudyClass>().ToList();
            var view = await boards.OpenAsync(known[0].Id, Cancel);
            var figures = view.Read(board => board.Figures(view.Now, new Thresholds((decimal)known[0].Struggling, (decimal)known[0].Excelling, known[0].FewestQuestions, known[0].InactiveDays)));
            Assert.Equal(30, figures.Learners);
            Assert.True(figures is { Struggling: > 1, OnTrack: > 5, Excelling: > 1, NotEnoughData: > 0, Inactive: > 1 }, figures.ToString());
            Assert.True(figures.Beliefs.Count(belief => belief.Held > 4) > 5);
            Assert.True(figures.Weeks.Count >= 12);
            Assert.Contains(figures.Lessons, lesson => lesson.Done > 25);
            Assert.Contains(figures.Lessons, lesson => lesson.Begun == 0);
            Assert.Equal(12, (await boards.OpenAsync(known[1].Id, Cancel)).Read(board => board.Count));
            Assert.True(known[2].IsArchived);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(directory, recursive: true);
        }
    }

    private static async Task<ServiceProvider> OpenAsync(string directory)
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal) { ["Portal:DataDirectory"] = directory };
        var services = new ServiceCollection().AddLogging().AddSingleton<StudyPortal.Data.Progress.QuestionForm>(QuestionForms.Of)
            .AddPortalData(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()).AddDemo().BuildServiceProvider();
        Assert.IsType<DatabaseReady>(await services.GetRequiredService<DatabaseStart>().ApplyAsync(Cancel));
        return services;
    }

    private static string Text(DemoRows rows) => JsonSerializer.Serialize(new
    {
        rows.Accounts, rows.People, rows.Answers, rows.Lessons, rows.Runs, rows.Attempts, rows.Drafts, rows.OfClasses, Stored = rows.StoredAnswers().Select(answer => answer.Id),
    });
}
