using Microsoft.EntityFrameworkCore;

namespace StudyPortal.Data.Quizzes;

/// <summary>Reads attempts at quizzes.</summary>
public sealed class QuizReader
{
    private readonly IDbContextFactory<PortalDbContext> _contexts;

    internal QuizReader(IDbContextFactory<PortalDbContext> contexts) => _contexts = contexts;

    /// <summary>An attempt of this person with all that is stored about it, or null.</summary>
    public async Task<AttemptRecord?> AttemptAsync(Guid person, Guid attempt, CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        // The attempt first: whoever finds it handed in then finds its answers too.
        var found = await context.QuizAttempts.AsNoTracking().SingleOrDefaultAsync(known => known.Id == attempt && known.PersonId == person, cancellationToken);
        if (found is null) return null;
        var drafts = await context.QuizDrafts.AsNoTracking().Where(draft => draft.AttemptId == attempt).OrderBy(draft => draft.Place).ToListAsync(cancellationToken);
        var answers = await context.Answers.AsNoTracking().Where(answer => answer.Attempt == attempt).OrderBy(answer => answer.Id).ToListAsync(cancellationToken);
        return new AttemptRecord(found, drafts, answers);
    }

    /// <summary>The person's attempts that are not handed in, last started first.</summary>
    public async Task<IReadOnlyList<QuizAttempt>> OpenAsync(Guid person, CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context.QuizAttempts.AsNoTracking().Where(attempt => attempt.PersonId == person && attempt.HandedInAt == null)
            .OrderByDescending(attempt => attempt.StartedAt).ToListAsync(cancellationToken);
    }

    /// <summary>The person's attempts at a quiz, open ones among them, last started first.</summary>
    public async Task<IReadOnlyList<QuizAttempt>> HistoryAsync(Guid person, string quiz, int take, CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context.QuizAttempts.AsNoTracking().Where(attempt => attempt.PersonId == person && attempt.Quiz == quiz)
            .OrderByDescending(attempt => attempt.StartedAt).Take(take).ToListAsync(cancellationToken);
    }

    /// <summary>What the person has reached, one a quiz with an attempt that was handed in, by quiz.</summary>
    public async Task<IReadOnlyDictionary<string, QuizStanding>> StandingsAsync(Guid person, CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var standings = await context.QuizAttempts.Where(attempt => attempt.PersonId == person && attempt.MaxMark > 0)
            .GroupBy(attempt => attempt.Quiz)
            .Select(attempts => new QuizStanding(attempts.Key, attempts.Count(), attempts.Max(attempt => attempt.Mark!.Value / attempt.MaxMark!.Value)))
            .ToListAsync(cancellationToken);
        return standings.ToDictionary(standing => standing.Quiz, StringComparer.Ordinal);
    }

    /// <summary>Open attempts whose time was over before a moment, the earliest first.</summary>
    public async Task<IReadOnlyList<QuizAttempt>> OverdueAsync(DateTime before, int take, CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context.QuizAttempts.AsNoTracking().Where(attempt => attempt.HandedInAt == null && attempt.EndsAt < before)
            .OrderBy(attempt => attempt.EndsAt).Take(take).ToListAsync(cancellationToken);
    }
}
