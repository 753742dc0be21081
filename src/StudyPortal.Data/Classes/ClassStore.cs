using Microsoft.EntityFrameworkCore;
using StudyPortal.Data.Writing;

namespace StudyPortal.Data.Classes;

/// <summary>Makes, changes and deletes classes. Who asks is the caller's business. Throws <see cref="DatabaseUnavailableException"/> where it cannot write.</summary>
public sealed class ClassStore
{
    /// <summary>Codes are drawn anew where one is taken; with 30^8 of them a second draw is already rare.</summary>
    private const int MostDraws = 10;

    private readonly WriteQueue _queue;
    private readonly ClassFeed _feed;
    private readonly TimeProvider _time;
    private readonly Func<string> _draw;

    internal ClassStore(WriteQueue queue, ClassFeed feed, TimeProvider time, Func<string> draw) => (_queue, _feed, _time, _draw) = (queue, feed, time, draw);

    private DateTime Now => _time.GetUtcNow().UtcDateTime;

    /// <summary>A new class with its first owner; null where that account may not teach.</summary>
    public async Task<StudyClass?> CreateAsync(Guid owner, string title, string about, bool isAggregateOnly, CancellationToken cancellationToken = default)
    {
        var id = Guid.CreateVersion7(_time.GetUtcNow());
        return (await _queue.RunAsync(CreateAsync, () => _feed.Tell(id), cancellationToken)).OrThrow();

        async Task<StudyClass?> CreateAsync(WriteSession session)
        {
            var context = session.Context;
            if (!await ClassRows.Teachers(context).AnyAsync(person => person.Id == owner)) return null;
            var made = new StudyClass { Id = id, Title = title, About = about, Code = await DrawCodeAsync(context), IsAggregateOnly = isAggregateOnly, CreatedAt = Now };
            context.Classes.Add(made);
            context.ClassInstructors.Add(new ClassInstructor { ClassId = id, PersonId = owner, IsOwner = true, AddedAt = Now });
            await context.SaveChangesAsync();
            return made;
        }
    }

    public Task<ClassChange> SetAsync(Guid id, ClassSettings settings, CancellationToken cancellationToken = default) => ChangeAsync(id, known =>
    {
        (known.Title, known.About, known.KeptDays) = (settings.Title, settings.About, settings.KeptDays);
        known.IsJoinable = settings.IsJoinable;
        Set(known, settings.Thresholds);
    }, cancellationToken);

    public Task<ClassChange> SetThresholdsAsync(Guid id, ClassThresholds thresholds, CancellationToken cancellationToken = default) =>
        ChangeAsync(id, known => Set(known, thresholds), cancellationToken);

    /// <summary>Draws a new code; the old one lets nobody in any more. Roster and members stay.</summary>
    public Task<ClassChange> RenewCodeAsync(Guid id, CancellationToken cancellationToken = default) => ChangeAsync(id, async (context, known) =>
    {
        if (known.IsArchived) return ClassChange.Archived;
        known.Code = await DrawCodeAsync(context);
        return ClassChange.Changed;
    }, cancellationToken);

    public Task<ClassChange> ArchiveAsync(Guid id, CancellationToken cancellationToken = default) => ChangeAsync(id, known => known.ArchivedAt ??= Now, cancellationToken);

    public Task<ClassChange> BringBackAsync(Guid id, CancellationToken cancellationToken = default) => ChangeAsync(id, known => known.ArchivedAt = null, cancellationToken);

    /// <summary>Hides names from now on, or shows them again; the latter only while nobody is in the class.</summary>
    public Task<ClassChange> HideNamesAsync(Guid id, bool hidden, CancellationToken cancellationToken = default) => ChangeAsync(id, async (context, known) =>
    {
        if (!hidden && known.IsAggregateOnly && await context.ClassMembers.AnyAsync(member => member.ClassId == id)) return ClassChange.HasLearners;
        known.IsAggregateOnly = hidden;
        return ClassChange.Changed;
    }, cancellationToken);

    /// <summary>Deletes the class with its people, roster, assignments, announcements and notes. What learners did stays theirs.</summary>
    public async Task<ClassChange> DeleteAsync(Guid id, CancellationToken cancellationToken = default)
    {
        var deleted = await _queue.RunAsync(session => session.Context.Classes.Where(known => known.Id == id).ExecuteDeleteAsync(), () => _feed.Tell(id), cancellationToken);
        return deleted.OrThrow() > 0 ? ClassChange.Changed : ClassChange.UnknownClass;
    }

    /// <summary>Deletes the archived classes that were kept as long as they were to be. Returns how many.</summary>
    public async Task<int> DeleteOverdueAsync(CancellationToken cancellationToken = default)
    {
        IReadOnlyList<Guid> gone = [];
        var deleted = await _queue.RunAsync(DeleteAsync, () => gone.ToList().ForEach(_feed.Tell), cancellationToken);
        return deleted.OrThrow();

        async Task<int> DeleteAsync(WriteSession session)
        {
            var now = Now;
            var archived = await session.Context.Classes.AsNoTracking().Where(known => known.ArchivedAt != null)
                .Select(known => new { known.Id, known.ArchivedAt, known.KeptDays }).ToListAsync();
            gone = [.. archived.Where(known => known.ArchivedAt!.Value.AddDays(known.KeptDays) <= now).Select(known => known.Id)];
            return gone.Count == 0 ? 0 : await session.Context.Classes.Where(known => gone.Contains(known.Id)).ExecuteDeleteAsync();
        }
    }

    private static void Set(StudyClass known, ClassThresholds thresholds) =>
        (known.Struggling, known.Excelling, known.FewestQuestions, known.InactiveDays) = (thresholds.Struggling, thresholds.Excelling, thresholds.FewestQuestions, thresholds.InactiveDays);

    private Task<ClassChange> ChangeAsync(Guid id, Action<StudyClass> change, CancellationToken cancellationToken) => ChangeAsync(id, (_, known) =>
    {
        change(known);
        return Task.FromResult(ClassChange.Changed);
    }, cancellationToken);

    private async Task<ClassChange> ChangeAsync(Guid id, Func<PortalDbContext, StudyClass, Task<ClassChange>> change, CancellationToken cancellationToken)
    {
        var outcome = await _queue.RunAsync(ChangeAsync, () => _feed.Tell(id), cancellationToken);
        return outcome.OrThrow();

        async Task<ClassChange> ChangeAsync(WriteSession session)
        {
            if (await session.Context.Classes.SingleOrDefaultAsync(known => known.Id == id) is not { } found) return ClassChange.UnknownClass;
            var result = await change(session.Context, found);
            if (result == ClassChange.Changed) await session.Context.SaveChangesAsync();
            return result;
        }
    }

    private async Task<string> DrawCodeAsync(PortalDbContext context)
    {
        for (var draw = 0; draw < MostDraws; draw++)
        {
            var code = _draw();
            if (!await context.Classes.AnyAsync(known => known.Code == code)) return code;
        }
        throw new InvalidOperationException($"{MostDraws} codes in a row were taken: the source of randomness is broken.");
    }
}
