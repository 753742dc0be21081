using Microsoft.EntityFrameworkCore;

namespace StudyPortal.Data.Classes;

/// <summary>Reads assignments.</summary>
public sealed class AssignmentReader
{
    // Compiled once: the start page of everybody who is signed in asks it.
    private static readonly Func<PortalDbContext, Guid, IAsyncEnumerable<LearnerAssignment>> _ofLearner = EF.CompileAsyncQuery<PortalDbContext, Guid, LearnerAssignment>(
        (context, person) =>
            from member in context.ClassMembers.AsNoTracking()
            where member.PersonId == person
            join known in context.Classes on member.ClassId equals known.Id
            where known.ArchivedAt == null
            join assignment in context.Assignments.AsNoTracking() on known.Id equals assignment.ClassId
            select new LearnerAssignment(
                assignment,
                known.Title,
                context.AssignmentExtensions.AsNoTracking().FirstOrDefault(granted => granted.AssignmentId == assignment.Id && granted.PersonId == person)));

    private readonly IDbContextFactory<PortalDbContext> _contexts;

    internal AssignmentReader(IDbContextFactory<PortalDbContext> contexts) => _contexts = contexts;

    /// <summary>The assignments of a class, due first first, those that are never due at the end.</summary>
    public async Task<IReadOnlyList<Assignment>> OfClassAsync(Guid classId, CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context.Assignments.AsNoTracking().Where(assignment => assignment.ClassId == classId)
            .OrderBy(assignment => assignment.DueAt == null).ThenBy(assignment => assignment.DueAt).ThenBy(assignment => assignment.CreatedAt).ToListAsync(cancellationToken);
    }

    /// <summary>An assignment of this class, or null.</summary>
    public async Task<Assignment?> FindAsync(Guid classId, Guid assignment, CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context.Assignments.AsNoTracking().SingleOrDefaultAsync(known => known.ClassId == classId && known.Id == assignment, cancellationToken);
    }

    /// <summary>What a learner is granted in an assignment, or null.</summary>
    public async Task<AssignmentExtension?> GrantedAsync(Guid assignment, Guid person, CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context.AssignmentExtensions.AsNoTracking()
            .SingleOrDefaultAsync(granted => granted.AssignmentId == assignment && granted.PersonId == person, cancellationToken);
    }

    /// <summary>The assignments of all classes that a learner is in and that are not archived; in no order.</summary>
    public async Task<IReadOnlyList<LearnerAssignment>> OfLearnerAsync(Guid person, CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await _ofLearner(context, person).ToListAsync(cancellationToken);
    }

    /// <summary>The assignments of one class as they concern a learner who is in it, archived or not; in the order of <see cref="OfClassAsync"/>.</summary>
    public async Task<IReadOnlyList<LearnerAssignment>> OfLearnerAsync(Guid classId, Guid person, CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context.Assignments.AsNoTracking()
            .Where(assignment => assignment.ClassId == classId && context.ClassMembers.Any(member => member.ClassId == classId && member.PersonId == person))
            .OrderBy(assignment => assignment.DueAt == null).ThenBy(assignment => assignment.DueAt).ThenBy(assignment => assignment.CreatedAt)
            .Select(assignment => new LearnerAssignment(
                assignment,
                context.Classes.Single(known => known.Id == classId).Title,
                context.AssignmentExtensions.FirstOrDefault(granted => granted.AssignmentId == assignment.Id && granted.PersonId == person)))
            .ToListAsync(cancellationToken);
    }
}
