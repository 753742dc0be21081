using Microsoft.EntityFrameworkCore;
using StudyPortal.Data.Writing;

namespace StudyPortal.Data.Classes;

/// <summary>Lets learners into classes and out of them. Throws <see cref="DatabaseUnavailableException"/> where it cannot write.</summary>
public sealed class MembershipStore
{
    private readonly WriteQueue _queue;
    private readonly ClassFeed _feed;
    private readonly TimeProvider _time;

    internal MembershipStore(WriteQueue queue, ClassFeed feed, TimeProvider time) => (_queue, _feed, _time) = (queue, feed, time);

    /// <summary>Takes somebody in who agreed to what the class shows of them. A second time changes nothing.</summary>
    /// <param name="code">As <see cref="ClassCode.Read"/> gives it.</param>
    /// <param name="consent">Version of the text that was agreed to.</param>
    /// <param name="toFiguresOnly">Whether that text promised that no names are shown.</param>
    public async Task<EnterClassResult> EnterAsync(Guid person, string code, string consent, bool toFiguresOnly, CancellationToken cancellationToken = default)
    {
        Guid? entered = null;
        var outcome = await _queue.RunAsync(EnterAsync, () => { if (entered is { } known) _feed.Tell(known); }, cancellationToken);
        return outcome.OrThrow();

        async Task<EnterClassResult> EnterAsync(WriteSession session)
        {
            var context = session.Context;
            if (await context.Classes.AsNoTracking().SingleOrDefaultAsync(known => known.Code == code) is not { } found) return new UnknownCode();
            if (await RefusalAsync(context, found, person, toFiguresOnly) is { } refusal) return refusal;
            if (await ExpectedAsync(context, found.Id, person) is not { } expected) return new NeedsAccount();
            if (!found.IsJoinable && expected.Entry is null) return new ClassIsClosed();

            context.ClassMembers.Add(new ClassMember { ClassId = found.Id, PersonId = person, JoinedAt = _time.GetUtcNow().UtcDateTime, Consent = consent, Number = expected.Entry?.Number });
            if (expected.Entry is { } entry) context.RosterEntries.Remove(entry);
            await context.SaveChangesAsync();
            entered = found.Id;
            return new ClassEntered(found.Id);
        }
    }

    /// <summary>Ends a membership, and with it notes and extensions. False where there was none.</summary>
    public async Task<bool> LeaveAsync(Guid person, Guid id, CancellationToken cancellationToken = default)
    {
        var left = await _queue.RunAsync(
            session => session.Context.ClassMembers.Where(member => member.ClassId == id && member.PersonId == person).ExecuteDeleteAsync(), () => _feed.Tell(id), cancellationToken);
        return left.OrThrow() > 0;
    }

    private static async Task<EnterClassResult?> RefusalAsync(PortalDbContext context, StudyClass found, Guid person, bool toFiguresOnly)
    {
        if (await context.ClassInstructors.AnyAsync(instructor => instructor.ClassId == found.Id && instructor.PersonId == person)) return new TeachesClass(found.Id);
        if (await context.ClassMembers.AnyAsync(member => member.ClassId == found.Id && member.PersonId == person)) return new AlreadyInClass(found.Id);
        if (found.IsArchived) return new ClassIsArchived();
        return found.IsAggregateOnly == toFiguresOnly ? null : new ConsentIsOutdated();
    }

    /// <summary>The roster entry that waits for the person's account, if any; null where there is no account.</summary>
    private static async Task<Expected?> ExpectedAsync(PortalDbContext context, Guid id, Guid person)
    {
        var account = await context.People.Where(known => known.Id == person)
            .Join(context.Users, known => known.UserId, user => user.Id, (_, user) => new { user.NormalizedEmail }).SingleOrDefaultAsync();
        return account is null ? null : new Expected(await context.RosterEntries.SingleOrDefaultAsync(entry => entry.ClassId == id && entry.Email == account.NormalizedEmail));
    }

    private sealed record Expected(RosterEntry? Entry);
}
