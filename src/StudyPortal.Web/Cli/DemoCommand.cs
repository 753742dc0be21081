using Microsoft.Data.Sqlite;
using StudyPortal.Content;
using StudyPortal.Data.Start;
using StudyPortal.Web.Features.Demo;
using StudyPortal.Web.Hosting;

namespace StudyPortal.Web.Cli;

/// <summary>
/// <c>--demo</c>: the portal on a database of its own, made anew at each start in a temporary directory and removed at the end, with a class that has been learning
/// for twelve weeks. What else stands in the line is configuration, but for where the data lies: the demo touches no real data.
/// </summary>
public static class DemoCommand
{
    public const string Verb = "--demo";

    private const int Done = 0;
    private const int Failed = 1;
    private static readonly string[] RealData = ["Portal:DataDirectory", "ConnectionStrings:Portal"];

    /// <param name="settings">What stands beside <c>--demo</c>.</param>
    /// <param name="output">Where it says how to look at it.</param>
    /// <param name="error">Where it says what stands in the way.</param>
    /// <param name="cancellationToken">Stops the portal.</param>
    /// <returns>The exit code: 1 where the demo could not be made, else 0 once it was stopped.</returns>
    public static async Task<int> RunAsync(string[] settings, TextWriter output, TextWriter error, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(error);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = settings, ContentRootPath = AppContext.BaseDirectory });
        if (Array.Find(RealData, setting => !string.IsNullOrEmpty(builder.Configuration[setting])) is { } given)
        {
            await error.WriteLineAsync($"{given} is set to '{builder.Configuration[given]}': the demo makes data of its own and touches no other; leave it out.");
            return Failed;
        }

        var folder = Directory.CreateTempSubdirectory("study-portal-demo-");
        try
        {
            builder.Configuration["Portal:DataDirectory"] = folder.FullName;
            return await RunAsync(builder, output, error, cancellationToken);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static async Task<int> RunAsync(WebApplicationBuilder builder, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        builder.AddPortal();
        builder.Services.AddDemo();
        await using var app = builder.Build();
        if (await FillAsync(app, cancellationToken) is { } problem)
        {
            await error.WriteLineAsync(problem);
            return Failed;
        }

        app.UsePortal();
        app.Lifetime.ApplicationStarted.Register(() => DemoWelcome.Write(output, app.Urls, app.Configuration["Portal:DataDirectory"]!));
        await app.RunAsync(cancellationToken);
        return Done;
    }

    private static async Task<string?> FillAsync(WebApplication app, CancellationToken cancellationToken)
    {
        if (await app.Services.GetRequiredService<DatabaseStart>().ApplyAsync(cancellationToken) is DatabaseUnusable unusable) return unusable.Message;
        var rows = DemoSchool.Of(app.Services.GetRequiredService<CatalogueHolder>().Current, app.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        await app.Services.GetRequiredService<DemoDatabase>().FillAsync(rows, cancellationToken);
        return await app.PrepareAsync();
    }
}
