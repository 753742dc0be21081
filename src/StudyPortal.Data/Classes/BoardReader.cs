using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace StudyPortal.Data.Classes;

/// <summary>Reads what the board of a class is made of, learner by learner, so that memory does not grow with the class.</summary>
public sealed class BoardReader
{
    private readonly IDbContextFactory<PortalDbContext> _contexts;

    internal BoardReader(IDbContextFactory<PortalDbContext> contexts) => _contexts = contexts;

    /// <summary>Every learner of a class, those who have done nothing included.</summary>
    public async IAsyncEnumerable<LearnerRows> OfClassAsync(Guid studyClass, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        await using var rows = await LearnerRowReader.OpenAsync(context, cancellationToken);
        var people = await context.ClassMembers.Where(member => member.ClassId == studyClass).Select(member => member.PersonId).ToListAsync(cancellationToken);
        foreach (var person in people) yield return await rows.ReadAsync(person, cancellationToken);
    }

    /// <summary>One learner; somebody unknown has no rows.</summary>
    public async Task<LearnerRows> OfPersonAsync(Guid person, CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        await using var rows = await LearnerRowReader.OpenAsync(context, cancellationToken);
        return await rows.ReadAsync(person, cancellationToken);
    }

    /// <summary>Who is in a class, in no order.</summary>
    public async Task<IReadOnlyList<BoardMember>> MembersAsync(Guid studyClass, CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var members =
            from member in context.ClassMembers
            where member.ClassId == studyClass
            join person in context.People on member.PersonId equals person.Id
            join account in context.Users on person.UserId equals account.Id
            select new { member.PersonId, account.DisplayName, account.UserName, account.Email, member.Number, member.JoinedAt };
        return
        [
            .. (await members.ToListAsync(cancellationToken)).Select(known =>
                new BoardMember(known.PersonId, known.DisplayName is { Length: > 0 } name ? name : known.UserName ?? "", known.Email, known.Number, known.JoinedAt)),
        ];
    }
}
