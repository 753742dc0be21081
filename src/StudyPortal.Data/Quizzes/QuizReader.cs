using Microsoft.EntityFrameworkCore;
using StudyPortal.Data.Progress;

namespace StudyPortal.Data.Quizzes;

/// <summary>Reads attempts at quizzes.</summary>
public sealed class QuizReader
{
    // Compiled once: an answer in an attempt reads all three, and EF Core would take longer to find each query again than SQLite to run it.
    private static readonly Func<PortalDbContext, Guid, Guid, CancellationToken, Task<QuizAttempt?>> _attempt = EF.CompileAsyncQuery(
        (PortalDbContext context, Guid person, Guid attempt, CancellationToken _) =>
            context.QuizAttempts.AsNoTracking().SingleOrDefault(known => known.Id == attempt && known.PersonId == person));

    private static readonly Func<PortalDbContext, Guid, IAsyncEnumerable<QuizDraft>> _drafts = EF.CompileAsyncQuery<PortalDbContext, Guid, QuizDraft>(
        (context, attempt) => context.QuizDrafts.AsNoTracking().Where(draft => draft.AttemptId == attempt).OrderBy(draft => draft.Place));

    private static readonly Func<PortalDbContext, Guid, IAsyncEnumerable<Answer>> _answers = EF.CompileAsyncQuery<PortalDbContext, Guid, Answer>(
        (context, attempt) => context.Answers.AsNoTracking().Where(answer => answer.Attempt == attempt).OrderBy(answer => answer.Id));

    private readonly IDbContextFactory<PortalDbContext> _contexts;

    internal QuizReader(IDbContextFactory<PortalDbContext> contexts) => _contexts = contexts;

    /// <summary>An attempt of this person with all that is stored about it, or null.</summary>
    public async Task<AttemptRecord?> AttemptAsync(Guid person, Guid attempt, CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        await context.Database.OpenConnectionAsync(cancellationToken); // Once for all three.
        // The attempt first: whoever finds it handed in then finds its answers too.
        if (await _attempt(context, person, attempt, cancellationToken) is not { } found) return null;
        var drafts = await _drafts(context, attempt).ToListAsync(cancellationToken);
        var answers = await _answers(context, attempt).ToListAsync(cancellationToken);
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
