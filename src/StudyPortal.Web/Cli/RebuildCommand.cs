using System.Globalization;
using StudyPortal.Data;
using StudyPortal.Data.Progress;
using StudyPortal.Data.Start;
using StudyPortal.Web.Features.Progress;

namespace StudyPortal.Web.Cli;

/// <summary>
/// <c>rebuild</c>: makes what answers come to (the figures behind classes) anew from the answers. The portal may run beside it. What follows is configuration, as
/// the portal itself takes it: <c>--Portal:DataDirectory=DIR</c>.
/// </summary>
public static class RebuildCommand
{
    private const int Done = 0;
    private const int Failed = 1;

    /// <param name="settings">What stands after <c>rebuild</c>.</param>
    /// <param name="output">Where it says how many people and answers there were.</param>
    /// <param name="error">Where it says what stands in the way.</param>
    /// <param name="cancellationToken">Breaks it off between two people; whoever was made anew stays so.</param>
    /// <returns>The exit code: 1 where the database cannot be used, else 0.</returns>
    public static async Task<int> RunAsync(string[] settings, TextWriter output, TextWriter error, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(error);
        var configuration = WebApplication.CreateBuilder(new WebApplicationOptions { Args = settings, ContentRootPath = AppContext.BaseDirectory }).Configuration;
        await using var services = new ServiceCollection().AddLogging().AddPortalData(configuration).AddSingleton<QuestionForm>(QuestionForms.Of).BuildServiceProvider();
        if (await ProblemAsync(services, cancellationToken) is { } problem)
        {
            await error.WriteLineAsync(problem);
            return Failed;
        }

        try
        {
            var report = await services.GetRequiredService<ReadModels>().RebuildAsync(cancellationToken: cancellationToken);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{report.People} people, {report.Answers} answers"));
            return Done;
        }
        catch (DatabaseUnavailableException unavailable)
        {
            await error.WriteLineAsync($"The database cannot be written now ({unavailable.Message}); rebuild again later. Nothing was lost.");
            return Failed;
        }
    }

    private static async Task<string?> ProblemAsync(ServiceProvider services, CancellationToken cancellationToken)
    {
        var location = services.GetRequiredService<DatabaseLocation>();
        if (location.Problem is null && !File.Exists(location.File))
            return $"There is no database at {location.File}; say where it is with --Portal:DataDirectory=DIR.";
        return await services.GetRequiredService<DatabaseStart>().ApplyAsync(cancellationToken) switch
        {
            DatabaseTooNew newer => newer.Message,
            DatabaseUnusable unusable => unusable.Message,
            _ => null,
        };
    }
}
