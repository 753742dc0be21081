using Microsoft.EntityFrameworkCore;
using StudyPortal.Data.People;

namespace StudyPortal.Data.Classes;

/// <summary>Reads the people of a class; searching and paging happen in the database.</summary>
public sealed class ClassPeople
{
    public const int MostAtOnce = 50;

    private readonly IDbContextFactory<PortalDbContext> _contexts;

    internal ClassPeople(IDbContextFactory<PortalDbContext> contexts) => _contexts = contexts;

    /// <summary>Learners by name.</summary>
    /// <param name="search">Part of a name, an e-mail address or a number; empty for all.</param>
    public async Task<LearnerPage> LearnersAsync(Guid id, string search, int skip, int take, CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        IQueryable<Found> learners = from member in context.ClassMembers
                       where member.ClassId == id
                       join person in context.People on member.PersonId equals person.Id
                       join user in context.Users on person.UserId equals user.Id
                       select new Found { Member = member, Person = person, User = user };
        if (search.Trim().ToUpperInvariant() is { Length: > 0 } wanted)
        {
            var pattern = $"%{wanted.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%";
            learners = learners.Where(found => EF.Functions.Like(found.User.NormalizedEmail!, pattern, @"\") || EF.Functions.Like(found.User.DisplayName, pattern, @"\")
                || EF.Functions.Like(found.Member.Number!, pattern, @"\"));
        }
        var total = await learners.CountAsync(cancellationToken);
        // The id makes the order total, so that nobody is on two pages.
        var rows = await learners.OrderBy(found => EF.Functions.Collate(found.User.DisplayName, "NOCASE")).ThenBy(found => found.Person.Id).Skip(skip).Take(Math.Clamp(take, 1, MostAtOnce))
            .Select(found => new ListedLearner(found.Person.Id, found.User.DisplayName, found.User.Email ?? "", found.Member.Number, found.Member.JoinedAt, found.Person.LastSeenAt))
            .ToListAsync(cancellationToken);
        return new LearnerPage(rows, total);
    }

    /// <summary>How many learn in the class.</summary>
    public async Task<int> CountAsync(Guid id, CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context.ClassMembers.CountAsync(member => member.ClassId == id, cancellationToken);
    }

    /// <summary>The membership, or null.</summary>
    public async Task<ClassMember?> MemberAsync(Guid id, Guid person, CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context.ClassMembers.AsNoTracking().SingleOrDefaultAsync(member => member.ClassId == id && member.PersonId == person, cancellationToken);
    }

    /// <summary>Those who are expected and have not joined, by address.</summary>
    public async Task<RosterPage> ExpectedAsync(Guid id, int skip, int take, CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var entries = context.RosterEntries.AsNoTracking().Where(entry => entry.ClassId == id);
        var total = await entries.CountAsync(cancellationToken);
        return new RosterPage(await entries.OrderBy(entry => entry.Email).Skip(skip).Take(Math.Clamp(take, 1, MostAtOnce)).ToListAsync(cancellationToken), total);
    }

    /// <summary>Owners first, then who has served longest.</summary>
    public async Task<IReadOnlyList<ListedInstructor>> InstructorsAsync(Guid id, CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var found = from instructor in context.ClassInstructors
                    where instructor.ClassId == id
                    join person in context.People on instructor.PersonId equals person.Id
                    join user in context.Users on person.UserId equals user.Id
                    orderby instructor.IsOwner descending, instructor.AddedAt, instructor.PersonId
                    select new ListedInstructor(
                        person.Id, user.DisplayName, user.Email ?? "", instructor.IsOwner, ClassRows.Teachers(context).Any(teacher => teacher.Id == person.Id), instructor.AddedAt);
        return await found.ToListAsync(cancellationToken);
    }

    private sealed class Found
    {
        public required ClassMember Member { get; init; }

        public required Person Person { get; init; }

        public required PortalUser User { get; init; }
    }
}
