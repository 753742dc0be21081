using StudyPortal.Data;
using StudyPortal.Data.Classes;

namespace StudyPortal.Web.Features.Classes.Running;

/// <summary>Deletes archived classes when the days that they were to be kept are over: one pass at the start, and one an hour.</summary>
public sealed class DeleteOverdue(ClassStore classes, TimeProvider time, ILogger<DeleteOverdue> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        do
        {
            await TryPassAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    // A database that is away for a while must not end the portal: the next pass finds what this one has left.
    private async Task TryPassAsync(CancellationToken cancel)
    {
        try
        {
            var deleted = await classes.DeleteOverdueAsync(cancel);
            if (deleted > 0) logger.LogInformation("{Classes} archived classes were deleted: their days were over", deleted);
        }
        catch (Exception trouble) when (trouble is System.Data.Common.DbException or DatabaseUnavailableException)
        {
            logger.LogWarning(trouble, "Archived classes could not be looked for.");
        }
    }
}
