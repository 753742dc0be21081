using Microsoft.EntityFrameworkCore;

namespace StudyPortal.Data.Classes;

/// <summary>Reads lists of classes: those somebody learns in, runs, or is expected in.</summary>
public sealed class ClassShelf
{
    private readonly IDbContextFactory<PortalDbContext> _contexts;

    internal ClassShelf(IDbContextFactory<PortalDbContext> contexts) => _contexts = contexts;

    /// <summary>Classes the person learns in, archived ones last, then by title.</summary>
    public Task<IReadOnlyList<ListedClass>> LearntByAsync(Guid person, CancellationToken cancellationToken = default) => ListAsync(
        context => context.Classes.Where(known => context.ClassMembers.Any(member => member.ClassId == known.Id && member.PersonId == person)), cancellationToken);

    /// <summary>Classes the person runs, archived ones last, then by title. Whether the account may teach is the caller's to ask.</summary>
    public Task<IReadOnlyList<ListedClass>> TaughtByAsync(Guid person, CancellationToken cancellationToken = default) => ListAsync(
        context => context.Classes.Where(known => context.ClassInstructors.Any(instructor => instructor.ClassId == known.Id && instructor.PersonId == person)), cancellationToken);

    /// <summary>Classes whose roster has the address of the person's account and that can be joined, by title.</summary>
    public Task<IReadOnlyList<ListedClass>> WaitingForAsync(Guid person, CancellationToken cancellationToken = default) => ListAsync(
        context => context.Classes.Where(known => known.ArchivedAt == null
            && !context.ClassInstructors.Any(instructor => instructor.ClassId == known.Id && instructor.PersonId == person)
            && context.RosterEntries.Any(entry => entry.ClassId == known.Id
                && context.People.Any(found => found.Id == person && context.Users.Any(user => user.Id == found.UserId && user.NormalizedEmail == entry.Email)))),
        cancellationToken);

    /// <summary>The class with this code, as whoever may join it is shown it; null where there is none.</summary>
    /// <param name="code">As <see cref="ClassCode.Read"/> gives it.</param>
    public async Task<ListedClass?> WithCodeAsync(string code, CancellationToken cancellationToken = default) =>
        (await ListAsync(context => context.Classes.Where(known => known.Code == code), cancellationToken)) is [var found] ? found : null;

    /// <summary>One class as it is listed, or null.</summary>
    public async Task<ListedClass?> FindAsync(Guid id, CancellationToken cancellationToken = default) =>
        (await ListAsync(context => context.Classes.Where(known => known.Id == id), cancellationToken)) is [var found] ? found : null;

    private async Task<IReadOnlyList<ListedClass>> ListAsync(Func<PortalDbContext, IQueryable<StudyClass>> which, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var found = await which(context).AsNoTracking()
            .Select(known => new
            {
                Class = known,
                Learners = context.ClassMembers.Count(member => member.ClassId == known.Id),
                Expected = context.RosterEntries.Count(entry => entry.ClassId == known.Id),
            })
            .ToListAsync(cancellationToken);
        var ids = found.Select(listed => listed.Class.Id).ToList();
        var teachers = await (from instructor in context.ClassInstructors
                              where ids.Contains(instructor.ClassId)
                              join person in context.People on instructor.PersonId equals person.Id
                              join user in context.Users on person.UserId equals user.Id
                              select new { instructor.ClassId, instructor.IsOwner, instructor.AddedAt, user.DisplayName }).ToListAsync(cancellationToken);
        var names = teachers.OrderByDescending(teacher => teacher.IsOwner).ThenBy(teacher => teacher.AddedAt).ToLookup(teacher => teacher.ClassId, teacher => teacher.DisplayName);
        return
        [
            .. found.OrderBy(listed => listed.Class.IsArchived).ThenBy(listed => listed.Class.Title, StringComparer.CurrentCultureIgnoreCase).ThenBy(listed => listed.Class.Id)
                .Select(listed => new ListedClass(listed.Class, [.. names[listed.Class.Id]], listed.Learners, listed.Expected)),
        ];
    }
}
