using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using StudyPortal.Data.Classes;
using StudyPortal.Data.Progress;
using StudyPortal.Data.Writing;

namespace StudyPortal.Data.People;

/// <summary>Hands out or erases everything stored about an account.</summary>
public sealed class AccountRecords
{
    private readonly IDbContextFactory<PortalDbContext> _contexts;
    private readonly WriteQueue _queue;
    private readonly ProgressCache _cache;
    private readonly PeopleStore _people;
    private readonly ClassFeed _classes;
    private readonly TimeProvider _time;

    internal AccountRecords(IDbContextFactory<PortalDbContext> contexts, WriteQueue queue, ProgressCache cache, PeopleStore people, ClassFeed classes, TimeProvider time) =>
        (_contexts, _queue, _cache, _people, _classes, _time) = (contexts, queue, cache, people, classes, time);

    /// <summary>Null where there is no such account.</summary>
    public async Task<AccountExport?> ExportAsync(string userId, CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var user = await context.Users.AsNoTracking().SingleOrDefaultAsync(account => account.Id == userId, cancellationToken);
        if (user is null) return null;
        var person = await context.People.AsNoTracking().SingleOrDefaultAsync(known => known.UserId == userId, cancellationToken);
        var roles = context.UserRoles.Where(given => given.UserId == userId).Join(context.Roles, given => given.RoleId, role => role.Id, (_, role) => role.Name!);
        var logins = context.UserLogins.Where(login => login.UserId == userId).Select(login => login.ProviderDisplayName ?? login.LoginProvider);
        var claims = context.UserClaims.Where(claim => claim.UserId == userId).Select(claim => new ExportedClaim(claim.ClaimType, claim.ClaimValue));
        var passkeys = await context.Set<IdentityUserPasskey<string>>().AsNoTracking().Where(key => key.UserId == userId).ToListAsync(cancellationToken);
        var lessons = person is null ? [] : await LessonsAsync(context, person.Id, cancellationToken);
        var answers = person is null ? [] : await AnswersAsync(context, person.Id, cancellationToken);
        var runs = person is null ? [] : await RunsAsync(context, person.Id, cancellationToken);
        var attempts = person is null ? [] : await AttemptsAsync(context, person.Id, cancellationToken);
        var classes = await ClassExport.ReadAsync(context, person?.Id ?? Guid.Empty, user.NormalizedEmail, cancellationToken);
        return new AccountExport(
            new AccountProfile(user.Id, user.UserName, user.Email, user.PhoneNumber, user.DisplayName, user.CreatedAt, person?.LastSeenAt, user.TwoFactorEnabled),
            await roles.ToListAsync(cancellationToken),
            await logins.ToListAsync(cancellationToken),
            [.. passkeys.Select(key => new ExportedPasskey(key.Data.Name, key.Data.CreatedAt))],
            await claims.ToListAsync(cancellationToken),
            [.. lessons.Select(ExportedLesson.From)],
            [.. answers.Select(ExportedAnswer.From)],
            [.. runs.Select(ExportedRun.From)],
            attempts,
            classes);
    }

    /// <summary>Deletes the account with roles, logins, passkeys, tokens and all progress, in one transaction. False where there is no such account.</summary>
    public async Task<bool> EraseAsync(string userId, CancellationToken cancellationToken = default)
    {
        Guid? person = null;
        IReadOnlyList<Guid> classes = [];
        var outcome = await _queue.RunAsync(EraseAsync, Forget, cancellationToken);
        return outcome.OrThrow();

        // Every table that holds something of an account refers to it with "on delete cascade".
        async Task<bool> EraseAsync(WriteSession session)
        {
            person = await PersonRows.FindForUserAsync(session.Context, userId, CancellationToken.None);
            if (await session.Context.Users.SingleOrDefaultAsync(account => account.Id == userId) is not { } user) return false;
            classes = await ClassErasure.PrepareAsync(session.Context, person ?? Guid.Empty, user, _time.GetUtcNow().UtcDateTime);
            return await session.Context.Users.Where(account => account.Id == userId).ExecuteDeleteAsync(CancellationToken.None) > 0;
        }

        void Forget()
        {
            _people.ForgetUser(userId);
            if (person is { } erased) _cache.Drop(erased);
            foreach (var changed in classes) _classes.Tell(changed);
        }
    }

    private static Task<List<LessonProgress>> LessonsAsync(PortalDbContext context, Guid person, CancellationToken cancellationToken) =>
        context.LessonProgress.AsNoTracking().Where(lesson => lesson.PersonId == person).OrderBy(lesson => lesson.Lesson).ToListAsync(cancellationToken);

    private static Task<List<Answer>> AnswersAsync(PortalDbContext context, Guid person, CancellationToken cancellationToken) =>
        context.Answers.AsNoTracking().Where(answer => answer.PersonId == person).OrderBy(answer => answer.Id).ToListAsync(cancellationToken);

    private static Task<List<TimedRun>> RunsAsync(PortalDbContext context, Guid person, CancellationToken cancellationToken) =>
        context.DrillRuns.AsNoTracking().Where(run => run.PersonId == person).OrderBy(run => run.StartedAt).ToListAsync(cancellationToken);

    private static async Task<IReadOnlyList<ExportedAttempt>> AttemptsAsync(PortalDbContext context, Guid person, CancellationToken cancellationToken)
    {
        var attempts = await context.QuizAttempts.AsNoTracking().Where(attempt => attempt.PersonId == person).OrderBy(attempt => attempt.StartedAt).ToListAsync(cancellationToken);
        var drafts = await context.QuizAttempts.Where(attempt => attempt.PersonId == person)
            .Join(context.QuizDrafts, attempt => attempt.Id, draft => draft.AttemptId, (_, draft) => draft)
            .AsNoTracking().OrderBy(draft => draft.Place).ToListAsync(cancellationToken);
        var ofAttempt = drafts.ToLookup(draft => draft.AttemptId);
        return [.. attempts.Select(attempt => ExportedAttempt.From(attempt, ofAttempt[attempt.Id]))];
    }
}
