using Microsoft.EntityFrameworkCore;
using StudyPortal.Data.Writing;

namespace StudyPortal.Data.Classes;

/// <summary>Stores the assignments of classes and what single learners are granted in them. Each call is one transaction, all or nothing.</summary>
public sealed class AssignmentStore
{
    /// <summary>A class has at most so many: its gradebook shows all of them side by side.</summary>
    public const int MostInClass = 60;

    private readonly WriteQueue _queue;
    private readonly ClassFeed _feed;

    internal AssignmentStore(WriteQueue queue, ClassFeed feed) => (_queue, _feed) = (queue, feed);

    /// <summary>Adds an assignment; the same one sent twice is stored once.</summary>
    public Task<AssignmentWrite> CreateAsync(Assignment assignment, CancellationToken cancellationToken = default) => WriteAsync(
        assignment.ClassId,
        async context =>
        {
            if (await context.Assignments.AsNoTracking().SingleOrDefaultAsync(known => known.Id == assignment.Id) is { } first)
                return first.ClassId == assignment.ClassId ? AssignmentWrite.Stored : AssignmentWrite.Gone;
            if (!await context.Classes.AnyAsync(known => known.Id == assignment.ClassId)) return AssignmentWrite.Gone;
            if (await context.Assignments.CountAsync(known => known.ClassId == assignment.ClassId) >= MostInClass) return AssignmentWrite.TooMany;
            context.Assignments.Add(assignment);
            return AssignmentWrite.Stored;
        },
        cancellationToken);

    /// <summary>Changes an assignment, unless somebody else has since the form was made.</summary>
    /// <param name="madeFrom">From <see cref="MadeFrom"/>, of the assignment as it was shown.</param>
    public Task<AssignmentWrite> ChangeAsync(Assignment wanted, string madeFrom, CancellationToken cancellationToken = default) => WriteAsync(
        wanted.ClassId,
        async context =>
        {
            if (await FindAsync(context, wanted.ClassId, wanted.Id) is not { } known) return AssignmentWrite.Gone;
            if (MadeFrom.Of(known) != madeFrom) return MadeFrom.Of(known) == MadeFrom.Of(wanted) ? AssignmentWrite.Stored : AssignmentWrite.ChangedMeanwhile;
            (known.Title, known.Kind, known.Target, known.Goal) = (wanted.Title, wanted.Kind, wanted.Target, wanted.Goal);
            (known.OpensAt, known.DueAt, known.Late, known.PercentADay) = (wanted.OpensAt, wanted.DueAt, wanted.Late, wanted.PercentADay);
            (known.Attempts, known.Weight) = (wanted.Attempts, wanted.Weight);
            return AssignmentWrite.Stored;
        },
        cancellationToken);

    /// <summary>Deletes an assignment with its extensions; what learners did stays theirs.</summary>
    public Task<AssignmentWrite> DeleteAsync(Guid classId, Guid assignment, CancellationToken cancellationToken = default) => WriteAsync(
        classId,
        async context => await context.Assignments.Where(known => known.ClassId == classId && known.Id == assignment).ExecuteDeleteAsync() > 0
            ? AssignmentWrite.Stored
            : AssignmentWrite.Gone,
        cancellationToken);

    /// <summary>Changes weights, all or none: none where one of them is not what was shown any more.</summary>
    public Task<AssignmentWrite> WeighAsync(Guid classId, IReadOnlyList<WeightChange> changes, CancellationToken cancellationToken = default) => WriteAsync(
        told: null, // Where learners stand is the same with any weight.
        async context =>
        {
            var known = await context.Assignments.Where(assignment => assignment.ClassId == classId).ToDictionaryAsync(assignment => assignment.Id);
            if (changes.Any(change => !known.ContainsKey(change.Assignment))) return AssignmentWrite.Gone;
            if (changes.Any(change => !known[change.Assignment].Weight.Equals(change.From) && !known[change.Assignment].Weight.Equals(change.To)))
                return AssignmentWrite.ChangedMeanwhile;
            foreach (var change in changes) known[change.Assignment].Weight = change.To;
            return AssignmentWrite.Stored;
        },
        cancellationToken);

    /// <summary>
    /// Grants a learner of the class something in an assignment, in place of what was granted before; with nothing in it, takes that back. Refused as gone where the
    /// class shows no single learners.
    /// </summary>
    /// <param name="madeFrom">From <see cref="MadeFrom"/>, of what was granted when the form was made.</param>
    public Task<AssignmentWrite> GrantAsync(AssignmentExtension wanted, string madeFrom, CancellationToken cancellationToken = default) => WriteAsync(
        wanted.ClassId,
        async context =>
        {
            if (await FindAsync(context, wanted.ClassId, wanted.AssignmentId) is null || !await IsNamedMemberAsync(context, wanted)) return AssignmentWrite.Gone;
            var known = await context.AssignmentExtensions.SingleOrDefaultAsync(granted => granted.AssignmentId == wanted.AssignmentId && granted.PersonId == wanted.PersonId);
            if (MadeFrom.Of(known) != madeFrom) return AssignmentWrite.ChangedMeanwhile;
            if (known is not null) context.AssignmentExtensions.Remove(known);
            await context.SaveChangesAsync();
            if (wanted is { DueAt: null, Attempts: null, IsExcused: false }) return AssignmentWrite.Stored;
            context.AssignmentExtensions.Add(wanted);
            return AssignmentWrite.Stored;
        },
        cancellationToken);

    private static Task<Assignment?> FindAsync(PortalDbContext context, Guid classId, Guid id) =>
        context.Assignments.SingleOrDefaultAsync(assignment => assignment.ClassId == classId && assignment.Id == id);

    private static Task<bool> IsNamedMemberAsync(PortalDbContext context, AssignmentExtension extension) =>
        context.ClassMembers.AnyAsync(member => member.ClassId == extension.ClassId && member.PersonId == extension.PersonId
            && context.Classes.Any(known => known.Id == extension.ClassId && !known.IsAggregateOnly));

    private async Task<AssignmentWrite> WriteAsync(Guid? told, Func<PortalDbContext, Task<AssignmentWrite>> work, CancellationToken cancellationToken)
    {
        var outcome = await _queue.RunAsync(
            async session =>
            {
                var result = await work(session.Context);
                await session.Context.SaveChangesAsync(CancellationToken.None);
                return result;
            },
            () =>
            {
                if (told is { } known) _feed.Tell(known);
            },
            cancellationToken);
        return outcome is Written<AssignmentWrite>(var result) ? result : AssignmentWrite.Unavailable;
    }
}
