using Microsoft.EntityFrameworkCore;
using StudyPortal.Data.Progress;
using StudyPortal.Data.Quizzes;

namespace StudyPortal.Data.Classes;

/// <summary>Reads what one learner did, a page at a time. Whether somebody may see it is the caller's business.</summary>
public sealed class LearnerWorkReader
{
    private readonly IDbContextFactory<PortalDbContext> _contexts;

    internal LearnerWorkReader(IDbContextFactory<PortalDbContext> contexts) => _contexts = contexts;

    /// <summary>Answers, newest first.</summary>
    public async Task<IReadOnlyList<Answer>> AnswersAsync(Guid person, int skip, int take, CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context.Answers.AsNoTracking().Where(answer => answer.PersonId == person)
            .OrderByDescending(answer => answer.At).ThenByDescending(answer => answer.Id).Skip(skip).Take(take).ToListAsync(cancellationToken);
    }

    /// <summary>How many answers there are.</summary>
    public async Task<int> CountAnswersAsync(Guid person, CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context.Answers.CountAsync(answer => answer.PersonId == person, cancellationToken);
    }

    /// <summary>Attempts at quizzes, open ones among them, last started first. Drafts are not read: they are nobody else's business.</summary>
    public async Task<IReadOnlyList<QuizAttempt>> AttemptsAsync(Guid person, CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context.QuizAttempts.AsNoTracking().Where(attempt => attempt.PersonId == person).OrderByDescending(attempt => attempt.StartedAt).ToListAsync(cancellationToken);
    }
}
