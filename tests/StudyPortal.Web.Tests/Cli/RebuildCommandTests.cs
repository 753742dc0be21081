using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using StudyPortal.Data;
using StudyPortal.Data.People;
using StudyPortal.Data.Progress;
using StudyPortal.Data.Start;
using StudyPortal.Web.Cli;

namespace StudyPortal.Web.Tests.Cli;

public sealed class RebuildCommandTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("study-portal-rebuild-").FullName;

    [Fact]
    public async Task It_says_how_many_people_and_answers_there_were()
    {
        await using (var portal = await StartAsync())
        {
            var person = await portal.GetRequiredService<PeopleStore>().CreateGuestAsync(Cancel);
            foreach (var question in (string[])["drill-ports-1-0000000000000007", "drill-ports-1-0000000000000008", "ports-of-etcd"])
            {
                await portal.GetRequiredService<AnswerStore>().StoreAsync(
                    new NewAnswer { PersonId = person, Submission = question, Question = question, QuestionVersion = "v1", Objective = "ports", Response = "2379", Score = 1, At = DateTime.UtcNow },
                    Cancel);
            }

            await using var context = await portal.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(Cancel);
            await context.QuestionStandings.ExecuteDeleteAsync(Cancel);
        }

        Assert.Equal((0, "1 people, 3 answers\n", ""), await RunAsync());
        Assert.Equal((0, "1 people, 3 answers\n", ""), await RunAsync());
        await using var after = await StartAsync();
        await using var rebuilt = await after.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(Cancel);
        Assert.Equal(3, await rebuilt.QuestionStandings.SumAsync(standing => standing.Answers, Cancel));
        Assert.All(await rebuilt.QuestionStandings.Select(standing => standing.Asked).ToListAsync(Cancel), asked => Assert.Matches("^(drill-ports/[a-z-]+|ports-of-etcd)$", asked));
    }

    [Fact]
    public async Task Where_there_is_no_database_it_makes_none()
    {
        var (code, output, error) = await RunAsync();
        Assert.Equal((1, ""), (code, output));
        Assert.StartsWith($"There is no database at {Path.Combine(_directory, "portal.db")}; say where it is", error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_directory));
    }

    [Fact]
    public async Task What_is_no_database_is_said_to_be_none()
    {
        await File.WriteAllTextAsync(Path.Combine(_directory, "portal.db"), string.Join(' ', Enumerable.Repeat("no database", 100)), Cancel);
        var (code, _, error) = await RunAsync();
        Assert.Equal(1, code);
        Assert.Contains("is damaged or is not a SQLite database", error, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_directory, recursive: true);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<ServiceProvider> StartAsync()
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal) { ["Portal:DataDirectory"] = _directory };
        var portal = new ServiceCollection().AddLogging().AddPortalData(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()).BuildServiceProvider();
        Assert.IsType<DatabaseReady>(await portal.GetRequiredService<DatabaseStart>().ApplyAsync(Cancel));
        return portal;
    }

    private async Task<(int Code, string Output, string Error)> RunAsync()
    {
        await using var output = new StringWriter { NewLine = "\n" };
        await using var error = new StringWriter { NewLine = "\n" };
        var code = await RebuildCommand.RunAsync([$"--Portal:DataDirectory={_directory}"], output, error, Cancel);
        return (code, output.ToString(), error.ToString());
    }
}
