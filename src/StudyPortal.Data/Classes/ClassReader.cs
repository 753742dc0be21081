using Microsoft.EntityFrameworkCore;
using StudyPortal.Data.People;

namespace StudyPortal.Data.Classes;

/// <summary>Reads who is tied to which class. Nothing is remembered: each call asks the database.</summary>
public sealed class ClassReader
{
    // Compiled once: every page and post of a class begins with it.
    private static readonly Func<PortalDbContext, Guid, Guid, CancellationToken, Task<ClassTie?>> _tie = EF.CompileAsyncQuery(
        (PortalDbContext context, Guid person, Guid id, CancellationToken _) => context.Classes.AsNoTracking().Where(known => known.Id == id)
            .Select(known => new ClassTie(
                known,
                context.ClassMembers.Any(member => member.ClassId == id && member.PersonId == person),
                context.ClassInstructors.Any(instructor => instructor.ClassId == id && instructor.PersonId == person)
                    && context.People.Any(account => account.Id == person && context.UserRoles.Any(given => given.UserId == account.UserId
                        && context.Roles.Any(role => role.Id == given.RoleId && (role.Name == PortalRoles.Instructor || role.Name == PortalRoles.Administrator)))),
                context.ClassInstructors.Any(instructor => instructor.ClassId == id && instructor.PersonId == person && instructor.IsOwner)))
            .SingleOrDefault());

    private readonly IDbContextFactory<PortalDbContext> _contexts;

    internal ClassReader(IDbContextFactory<PortalDbContext> contexts) => _contexts = contexts;

    /// <summary>How the person is tied to the class, or null where there is no such class.</summary>
    public async Task<ClassTie?> TieAsync(Guid person, Guid id, CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await _tie(context, person, id, cancellationToken);
    }

    /// <summary>Whether the person's account may teach at this moment.</summary>
    public async Task<bool> MayTeachAsync(Guid person, CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await ClassRows.Teachers(context).AnyAsync(account => account.Id == person, cancellationToken);
    }
}
