using StudyPortal.Data;
using StudyPortal.Data.Quizzes;
using StudyPortal.Learning.Quizzes;

namespace StudyPortal.Web.Features.Quizzes.Attempts;

/// <summary>Hands in the attempts whose time is over and that nobody looks at any more: one pass at the start, and one a minute.</summary>
public sealed class HandInOverdue(QuizReader reader, HandInAttempt handIn, TimeProvider time, ILogger<HandInOverdue> logger) : BackgroundService
{
    private const int MostAtOnce = 200;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>One pass; how many were handed in.</summary>
    public async Task<int> PassAsync(CancellationToken cancel)
    {
        var handedIn = 0;
        foreach (var attempt in await reader.OverdueAsync(time.GetUtcNow().UtcDateTime - AttemptClock.Grace, MostAtOnce, cancel))
        {
            switch (await handIn.HandInAsync(attempt.PersonId, attempt.Id, cancel))
            {
                case HandedIn:
                    handedIn++;
                    break;
                case NotHandedIn(var reason):
                    logger.LogWarning("Attempt {Attempt} could not be handed in at its end: {Reason}", attempt.Id, reason);
                    break;
            }
        }
        return handedIn;
    }

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
            await PassAsync(cancel);
        }
        catch (Exception trouble) when (trouble is System.Data.Common.DbException or DatabaseUnavailableException)
        {
            logger.LogWarning(trouble, "Attempts that are over could not be looked for.");
        }
    }
}
