using StudyPortal.Data;

namespace StudyPortal.Web.Hosting;

/// <summary>Work on the database that comes round by itself: one pass at the start, and one each time the pause is over.</summary>
public abstract class RepeatedPass(TimeSpan pause, TimeProvider time, ILogger logger) : BackgroundService
{
    protected TimeProvider Time => time;

    protected abstract Task RunAsync(CancellationToken cancel);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(pause, time);
        do
        {
            await TryAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    // A database that is away for a while must not end the portal: the next pass finds what this one has left.
    private async Task TryAsync(CancellationToken cancel)
    {
        try
        {
            await RunAsync(cancel);
        }
        catch (Exception trouble) when (trouble is System.Data.Common.DbException or DatabaseUnavailableException)
        {
            logger.LogWarning(trouble, "{Work} has to wait for its next pass.", GetType().Name);
        }
    }
}
