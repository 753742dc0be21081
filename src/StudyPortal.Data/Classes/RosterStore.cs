using Microsoft.EntityFrameworkCore;
using StudyPortal.Data.Writing;

namespace StudyPortal.Data.Classes;

/// <summary>Keeps whom an instructor expects in a class. Throws <see cref="DatabaseUnavailableException"/> where it cannot write.</summary>
public sealed class RosterStore
{
    private readonly IDbContextFactory<PortalDbContext> _contexts;
    private readonly WriteQueue _queue;
    private readonly ClassFeed _feed;
    private readonly TimeProvider _time;

    internal RosterStore(IDbContextFactory<PortalDbContext> contexts, WriteQueue queue, ClassFeed feed, TimeProvider time) =>
        (_contexts, _queue, _feed, _time) = (contexts, queue, feed, time);

    /// <summary>Who is expected and who is here already, by normalized address: what a file is compared with before it is imported.</summary>
    public async Task<KnownRoster> KnownAsync(Guid id, CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var entries = await context.RosterEntries.AsNoTracking().Where(entry => entry.ClassId == id).ToListAsync(cancellationToken);
        var learners = await LearnersOf(context, id).Select(found => new { found.Email, found.Member.Number }).ToListAsync(cancellationToken);
        return new KnownRoster(
            entries.ToDictionary(entry => entry.Email, entry => new RosterRow(entry.Email, entry.Name, entry.Number), StringComparer.Ordinal),
            learners.Where(learner => learner.Email is not null).ToDictionary(learner => learner.Email!, learner => learner.Number, StringComparer.Ordinal));
    }

    /// <summary>Expects the rows, changes those that were expected already, and gives learners who are here their numbers. Nobody enters a class by it.</summary>
    public async Task<RosterImported> ImportAsync(Guid id, IReadOnlyList<RosterRow> rows, CancellationToken cancellationToken = default)
    {
        var outcome = await _queue.RunAsync(ImportAsync, () => _feed.Tell(id), cancellationToken);
        return outcome.OrThrow();

        async Task<RosterImported> ImportAsync(WriteSession session)
        {
            var context = session.Context;
            if (!await context.Classes.AnyAsync(known => known.Id == id)) return new RosterImported(0, 0);
            var expected = await context.RosterEntries.Where(entry => entry.ClassId == id).ToDictionaryAsync(entry => entry.Email, StringComparer.Ordinal);
            var here = await LearnersOf(context, id).Where(found => found.Email != null).ToDictionaryAsync(found => found.Email!, found => found.Member, StringComparer.Ordinal);
            var (added, changed) = (0, 0);
            foreach (var row in rows)
            {
                if (here.TryGetValue(row.Email, out var learner)) changed += Number(learner, row);
                else if (expected.TryGetValue(row.Email, out var entry)) changed += Change(entry, row);
                else added += Add(row);
            }
            await context.SaveChangesAsync();
            return new RosterImported(added, changed);

            int Add(RosterRow row)
            {
                var entry = new RosterEntry { ClassId = id, Email = row.Email, Name = row.Name, Number = row.Number, ImportedAt = _time.GetUtcNow().UtcDateTime };
                context.RosterEntries.Add(entry);
                expected.Add(row.Email, entry);
                return 1;
            }
        }
    }

    /// <summary>False where nobody with this address was expected.</summary>
    public async Task<bool> RemoveAsync(Guid id, string email, CancellationToken cancellationToken = default)
    {
        var removed = await _queue.RunAsync(
            session => session.Context.RosterEntries.Where(entry => entry.ClassId == id && entry.Email == email).ExecuteDeleteAsync(), () => _feed.Tell(id), cancellationToken);
        return removed.OrThrow() > 0;
    }

    private static int Number(ClassMember learner, RosterRow row)
    {
        if (row.Number is null || row.Number == learner.Number) return 0;
        learner.Number = row.Number;
        return 1;
    }

    private int Change(RosterEntry entry, RosterRow row)
    {
        if (entry.Name == row.Name && entry.Number == row.Number) return 0;
        (entry.Name, entry.Number, entry.ImportedAt) = (row.Name, row.Number, _time.GetUtcNow().UtcDateTime);
        return 1;
    }

    private static IQueryable<Here> LearnersOf(PortalDbContext context, Guid id) =>
        from member in context.ClassMembers
        where member.ClassId == id
        join person in context.People on member.PersonId equals person.Id
        join user in context.Users on person.UserId equals user.Id
        select new Here { Member = member, Email = user.NormalizedEmail };

    private sealed class Here
    {
        public required ClassMember Member { get; init; }

        public string? Email { get; init; }
    }
}
