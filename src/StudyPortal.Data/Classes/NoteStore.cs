using Microsoft.EntityFrameworkCore;
using StudyPortal.Data.Writing;

namespace StudyPortal.Data.Classes;

/// <summary>Keeps what instructors note on learners of their class. Throws <see cref="DatabaseUnavailableException"/> where it cannot write.</summary>
public sealed class NoteStore
{
    private readonly IDbContextFactory<PortalDbContext> _contexts;
    private readonly WriteQueue _queue;
    private readonly TimeProvider _time;

    internal NoteStore(IDbContextFactory<PortalDbContext> contexts, WriteQueue queue, TimeProvider time) => (_contexts, _queue, _time) = (contexts, queue, time);

    /// <summary>Notes on one learner of a class, newest first.</summary>
    public async Task<IReadOnlyList<LearnerNote>> OnAsync(Guid id, Guid person, int take, CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context.LearnerNotes.AsNoTracking().Where(note => note.ClassId == id && note.PersonId == person)
            .OrderByDescending(note => note.At).ThenBy(note => note.Id).Take(take).ToListAsync(cancellationToken);
    }

    /// <summary>Null where the person does not learn in the class (any more), or the class shows no names.</summary>
    public async Task<LearnerNote?> WriteAsync(Guid id, Guid person, string author, string text, CancellationToken cancellationToken = default)
    {
        var now = _time.GetUtcNow();
        var note = new LearnerNote { Id = Guid.CreateVersion7(now), ClassId = id, PersonId = person, Author = author, Text = text, At = now.UtcDateTime };
        return (await _queue.RunAsync(WriteAsync, static () => { }, cancellationToken)).OrThrow();

        async Task<LearnerNote?> WriteAsync(WriteSession session)
        {
            var context = session.Context;
            if (!await context.ClassMembers.AnyAsync(member => member.ClassId == id && member.PersonId == person)
                || !await context.Classes.AnyAsync(known => known.Id == id && !known.IsAggregateOnly)) return null;
            context.LearnerNotes.Add(note);
            await context.SaveChangesAsync();
            return note;
        }
    }

    /// <summary>False where there is no such note on this learner.</summary>
    public async Task<bool> DeleteAsync(Guid id, Guid person, Guid note, CancellationToken cancellationToken = default)
    {
        var deleted = await _queue.RunAsync(
            session => session.Context.LearnerNotes.Where(known => known.Id == note && known.ClassId == id && known.PersonId == person).ExecuteDeleteAsync(CancellationToken.None),
            static () => { },
            cancellationToken);
        return deleted.OrThrow() > 0;
    }
}
