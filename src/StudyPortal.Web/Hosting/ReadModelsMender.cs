using System.Data.Common;
using StudyPortal.Data;
using StudyPortal.Data.Progress;

namespace StudyPortal.Web.Hosting;

/// <summary>Counts the answers of a database that is older than the figures made of them, once after the start and while pages are served.</summary>
public sealed partial class ReadModelsMender(ReadModels models, ILogger<ReadModelsMender> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            var report = await models.MendAsync(cancellationToken: stoppingToken);
            if (report.People > 0) LogMended(report.People, report.Answers);
        }
        catch (Exception error) when (error is DatabaseUnavailableException or DbException)
        {
            LogPutOff(error.Message);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Whoever is left is found at the next start.
        }
    }

    [LoggerMessage(LogLevel.Information, "Figures were made of the answers of {People} people ({Answers} answers)")]
    private partial void LogMended(int people, long answers);

    [LoggerMessage(LogLevel.Warning, "Figures cannot be made of answers now ({Reason}); they are at the next start, or with 'rebuild'")]
    private partial void LogPutOff(string reason);
}
