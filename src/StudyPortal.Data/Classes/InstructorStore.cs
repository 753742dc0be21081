using Microsoft.EntityFrameworkCore;
using StudyPortal.Data.Writing;

namespace StudyPortal.Data.Classes;

/// <summary>Keeps who runs a class, and that somebody owns it. Throws <see cref="DatabaseUnavailableException"/> where it cannot write.</summary>
public sealed class InstructorStore
{
    private readonly WriteQueue _queue;
    private readonly ClassFeed _feed;
    private readonly TimeProvider _time;

    internal InstructorStore(WriteQueue queue, ClassFeed feed, TimeProvider time) => (_queue, _feed, _time) = (queue, feed, time);

    /// <param name="email">Normalized as Identity does it.</param>
    public async Task<AddInstructorResult> AddAsync(Guid id, string email, CancellationToken cancellationToken = default)
    {
        var outcome = await _queue.RunAsync(AddAsync, () => _feed.Tell(id), cancellationToken);
        return outcome.OrThrow();

        async Task<AddInstructorResult> AddAsync(WriteSession session)
        {
            var context = session.Context;
            var found = await ClassRows.Teachers(context)
                .Join(context.Users.Where(user => user.NormalizedEmail == email), person => person.UserId, user => user.Id, (person, user) => new { person.Id, user.DisplayName })
                .SingleOrDefaultAsync();
            if (found is null) return new NoSuchTeacher();
            if (await context.ClassInstructors.AnyAsync(instructor => instructor.ClassId == id && instructor.PersonId == found.Id)) return new AlreadyInstructor(found.DisplayName);
            if (await context.ClassMembers.AnyAsync(member => member.ClassId == id && member.PersonId == found.Id)) return new IsLearnerOfClass(found.DisplayName);
            context.ClassInstructors.Add(new ClassInstructor { ClassId = id, PersonId = found.Id, AddedAt = _time.GetUtcNow().UtcDateTime });
            await context.SaveChangesAsync();
            return new InstructorAdded(found.DisplayName);
        }
    }

    /// <summary>Takes an instructor out of the class; an owner only where another one stays.</summary>
    public Task<InstructorChange> RemoveAsync(Guid id, Guid person, CancellationToken cancellationToken = default) => ChangeAsync(id, person, async (context, instructor) =>
    {
        if (instructor.IsOwner && !await HasOtherOwnerAsync(context, id, person)) return InstructorChange.LastOwner;
        context.ClassInstructors.Remove(instructor);
        return InstructorChange.Changed;
    }, cancellationToken);

    /// <summary>Makes an instructor one of the owners, or a plain instructor again; the latter only where another owner stays.</summary>
    public Task<InstructorChange> SetOwnerAsync(Guid id, Guid person, bool isOwner, CancellationToken cancellationToken = default) => ChangeAsync(id, person, async (context, instructor) =>
    {
        if (!isOwner && instructor.IsOwner && !await HasOtherOwnerAsync(context, id, person)) return InstructorChange.LastOwner;
        instructor.IsOwner = isOwner;
        return InstructorChange.Changed;
    }, cancellationToken);

    private async Task<InstructorChange> ChangeAsync(
        Guid id, Guid person, Func<PortalDbContext, ClassInstructor, Task<InstructorChange>> change, CancellationToken cancellationToken)
    {
        var outcome = await _queue.RunAsync(ChangeAsync, () => _feed.Tell(id), cancellationToken);
        return outcome.OrThrow();

        async Task<InstructorChange> ChangeAsync(WriteSession session)
        {
            var context = session.Context;
            if (await context.ClassInstructors.SingleOrDefaultAsync(known => known.ClassId == id && known.PersonId == person) is not { } found) return InstructorChange.NoInstructor;
            var result = await change(context, found);
            if (result == InstructorChange.Changed) await context.SaveChangesAsync();
            return result;
        }
    }

    // An owner whose role was taken away cannot open the class, and is none here.
    private static Task<bool> HasOtherOwnerAsync(PortalDbContext context, Guid id, Guid person) => context.ClassInstructors
        .AnyAsync(other => other.ClassId == id && other.PersonId != person && other.IsOwner && ClassRows.Teachers(context).Any(teacher => teacher.Id == other.PersonId));
}
