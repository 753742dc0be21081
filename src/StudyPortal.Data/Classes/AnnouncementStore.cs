using Microsoft.EntityFrameworkCore;
using StudyPortal.Data.Writing;

namespace StudyPortal.Data.Classes;

/// <summary>Keeps what instructors tell their classes. Throws <see cref="DatabaseUnavailableException"/> where it cannot write.</summary>
public sealed class AnnouncementStore
{
    private readonly IDbContextFactory<PortalDbContext> _contexts;
    private readonly WriteQueue _queue;
    private readonly ClassFeed _feed;
    private readonly TimeProvider _time;

    internal AnnouncementStore(IDbContextFactory<PortalDbContext> contexts, WriteQueue queue, ClassFeed feed, TimeProvider time) =>
        (_contexts, _queue, _feed, _time) = (contexts, queue, feed, time);

    /// <summary>Those of one class, newest first.</summary>
    public async Task<IReadOnlyList<Announcement>> OfClassAsync(Guid id, int skip, int take, CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context.Announcements.AsNoTracking().Where(announcement => announcement.ClassId == id)
            .OrderByDescending(announcement => announcement.At).ThenBy(announcement => announcement.Id).Skip(skip).Take(take).ToListAsync(cancellationToken);
    }

    public async Task<int> CountAsync(Guid id, CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context.Announcements.CountAsync(announcement => announcement.ClassId == id, cancellationToken);
    }

    /// <summary>The newest of each class in which the person learns and that is not archived, if it is not older than a moment; newest first.</summary>
    public async Task<IReadOnlyList<TitledAnnouncement>> NewestForAsync(Guid person, DateTime since, int take, CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var newest = await context.ClassMembers.Where(member => member.PersonId == person)
            .Join(context.Classes.Where(known => known.ArchivedAt == null), member => member.ClassId, known => known.Id, (_, known) => known)
            .SelectMany(
                known => context.Announcements.Where(announcement => announcement.ClassId == known.Id && announcement.At >= since).OrderByDescending(announcement => announcement.At).Take(1),
                (known, announcement) => new { announcement, known.Title })
            .OrderByDescending(found => found.announcement.At).Take(take).AsNoTracking().ToListAsync(cancellationToken);
        return [.. newest.Select(found => new TitledAnnouncement(found.announcement, found.Title))];
    }

    /// <summary>Null where there is no such class.</summary>
    public async Task<Announcement?> WriteAsync(Guid id, string author, string text, CancellationToken cancellationToken = default)
    {
        var now = _time.GetUtcNow();
        var written = new Announcement { Id = Guid.CreateVersion7(now), ClassId = id, Author = author, Text = text, At = now.UtcDateTime };
        var outcome = await _queue.RunAsync(WriteAsync, () => _feed.Tell(id), cancellationToken);
        return outcome.OrThrow();

        async Task<Announcement?> WriteAsync(WriteSession session)
        {
            if (!await session.Context.Classes.AnyAsync(known => known.Id == id)) return null;
            session.Context.Announcements.Add(written);
            await session.Context.SaveChangesAsync();
            return written;
        }
    }

    /// <summary>Writes the text anew; the time stays. False where this class has no such announcement.</summary>
    public Task<bool> EditAsync(Guid id, Guid announcement, string text, CancellationToken cancellationToken = default) => RunAsync(
        id, announcement, found => found.ExecuteUpdateAsync(set => set.SetProperty(known => known.Text, text), CancellationToken.None), cancellationToken);

    /// <summary>False where this class has no such announcement.</summary>
    public Task<bool> DeleteAsync(Guid id, Guid announcement, CancellationToken cancellationToken = default) =>
        RunAsync(id, announcement, found => found.ExecuteDeleteAsync(CancellationToken.None), cancellationToken);

    private async Task<bool> RunAsync(Guid id, Guid announcement, Func<IQueryable<Announcement>, Task<int>> work, CancellationToken cancellationToken)
    {
        var changed = await _queue.RunAsync(
            session => work(session.Context.Announcements.Where(known => known.Id == announcement && known.ClassId == id)), () => _feed.Tell(id), cancellationToken);
        return changed.OrThrow() > 0;
    }
}
