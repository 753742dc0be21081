using Microsoft.EntityFrameworkCore;
using StudyPortal.Data.Progress;
using StudyPortal.Data.Writing;

namespace StudyPortal.Data.People;

/// <summary>Knows who studies: guests and the people behind accounts. Throws <see cref="DatabaseUnavailableException"/> where it cannot write.</summary>
public sealed class PeopleStore
{
    /// <summary>How exactly <see cref="Person.LastSeenAt"/> is kept.</summary>
    public static readonly TimeSpan SeenGrain = TimeSpan.FromHours(1);

    /// <summary>People remembered so that a page costs no query to know who asks for it.</summary>
    internal const int RememberedPeople = 10_000;

    private readonly Lock _lock = new();
    private readonly RecentlyUsed<string, Guid> _byUser = new(RememberedPeople);
    private readonly RecentlyUsed<Guid, DateTime> _seen = new(RememberedPeople);
    private readonly IDbContextFactory<PortalDbContext> _contexts;
    private readonly WriteQueue _queue;
    private readonly ProgressCache _cache;
    private readonly TimeProvider _time;

    internal PeopleStore(IDbContextFactory<PortalDbContext> contexts, WriteQueue queue, ProgressCache cache, TimeProvider time) =>
        (_contexts, _queue, _cache, _time) = (contexts, queue, cache, time);

    private DateTime Now => _time.GetUtcNow().UtcDateTime;

    /// <summary>A new guest; the id belongs into a protected cookie.</summary>
    public async Task<Guid> CreateGuestAsync(CancellationToken cancellationToken = default) =>
        (await _queue.RunAsync(session => PersonRows.AddGuestAsync(session, Now), static () => { }, cancellationToken)).OrThrow();

    /// <summary>The person of an account, made on first need; null where there is no such account.</summary>
    public async Task<Guid?> FindForUserAsync(string userId, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            if (_byUser.TryGet(userId, out var remembered)) return remembered;
        }

        if (await ReadForUserAsync(userId, cancellationToken) is { } known)
        {
            Remember(userId, known);
            return known;
        }

        var added = await _queue.RunAsync(session => PersonRows.FindOrAddForUserAsync(session, userId, Now), static () => { }, cancellationToken);
        return added.OrThrow();
    }

    /// <summary>Notes that the person is here, at most once an hour. False where there is no such person (any more): drop the cookie.</summary>
    public async Task<bool> TouchAsync(Guid person, CancellationToken cancellationToken = default)
    {
        var now = Now;
        lock (_lock)
        {
            if (_seen.TryGet(person, out var seen) && now - seen < SeenGrain) return true;
        }

        var known = (await _queue.RunAsync(session => PersonRows.TouchAsync(session, person, now), static () => { }, cancellationToken)).OrThrow();
        if (!known) return false;
        lock (_lock) _seen.Set(person, now);
        return true;
    }

    /// <summary>
    /// Moves everything a guest has done to the person of an account, in one transaction. An answer stored for the guest at the
    /// same moment is either moved or refused with <see cref="AnswerOfUnknownPerson"/>.
    /// </summary>
    public async Task<JoinResult> JoinAsync(Guid guest, string userId, CancellationToken cancellationToken = default)
    {
        Guid? joined = null;
        var outcome = await _queue.RunAsync(JoinAsync, Forget, cancellationToken);
        return outcome.OrThrow();

        async Task<JoinResult> JoinAsync(WriteSession session)
        {
            var result = await PersonRows.JoinAsync(session, guest, userId, Now);
            joined = (result as GuestJoined)?.PersonId;
            return result;
        }

        void Forget()
        {
            ForgetPerson(guest);
            if (joined is { } person) _cache.Drop(person);
        }
    }

    internal void ForgetUser(string userId)
    {
        Guid person;
        lock (_lock)
        {
            if (!_byUser.TryGet(userId, out person)) return;
            _byUser.Remove(userId);
        }

        ForgetPerson(person);
    }

    private void ForgetPerson(Guid person)
    {
        lock (_lock) _seen.Remove(person);
        _cache.Drop(person);
    }

    private async Task<Guid?> ReadForUserAsync(string userId, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await PersonRows.FindForUserAsync(context, userId, cancellationToken);
    }

    private void Remember(string userId, Guid person)
    {
        lock (_lock) _byUser.Set(userId, person);
    }
}
