using StudyPortal.Data.Quizzes;
using StudyPortal.Learning.Quizzes;
using StudyPortal.Web.Hosting;

namespace StudyPortal.Web.Features.Quizzes.Attempts;

/// <summary>Hands in the attempts whose time is over and that nobody looks at any more: one pass at the start, and one a minute.</summary>
public sealed class HandInOverdue(QuizReader reader, HandInAttempt handIn, TimeProvider time, ILogger<HandInOverdue> logger)
    : RepeatedPass(TimeSpan.FromMinutes(1), time, logger)
{
    private const int MostAtOnce = 200;

    /// <summary>One pass; how many were handed in.</summary>
    public async Task<int> PassAsync(CancellationToken cancel)
    {
        var handedIn = 0;
        foreach (var attempt in await reader.OverdueAsync(Time.GetUtcNow().UtcDateTime - AttemptClock.Grace, MostAtOnce, cancel))
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

    protected override Task RunAsync(CancellationToken cancel) => PassAsync(cancel);
}
