using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using StudyPortal.Data.Progress;

namespace StudyPortal.Data.Classes;

/// <summary>Reads what the board of a class is made of, learner by learner, so that memory does not grow with the class.</summary>
public sealed class BoardReader
{
    private readonly IDbContextFactory<PortalDbContext> _contexts;
    private readonly QuestionForm _formOf;

    internal BoardReader(IDbContextFactory<PortalDbContext> contexts, QuestionForm formOf) => (_contexts, _formOf) = (contexts, formOf);

    /// <summary>The class, or null.</summary>
    public async Task<StudyClass?> FindAsync(Guid studyClass, CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context.Classes.AsNoTracking().SingleOrDefaultAsync(known => known.Id == studyClass, cancellationToken);
    }

    /// <summary>The classes that are not archived, newest first.</summary>
    public async Task<IReadOnlyList<Guid>> RunningClassesAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context.Classes.Where(known => known.ArchivedAt == null).OrderByDescending(known => known.CreatedAt).Select(known => known.Id).ToListAsync(cancellationToken);
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

    /// <summary>Every learner of a class, those who have done nothing included.</summary>
    public async IAsyncEnumerable<LearnerRows> OfClassAsync(Guid studyClass, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var members = await MembersAsync(studyClass, cancellationToken);
        await foreach (var rows in OfPeopleAsync([.. members.Select(member => member.Person)], until: null, cancellationToken)) yield return rows;
    }

    /// <summary>One learner; somebody unknown has no rows.</summary>
    public async Task<LearnerRows> OfPersonAsync(Guid person, CancellationToken cancellationToken = default) =>
        await OfPeopleAsync([person], until: null, cancellationToken).FirstAsync(cancellationToken);

    /// <summary>These people in this order; somebody unknown has no rows.</summary>
    /// <param name="until">Leaves out what was done after it (UTC); of a lesson that was open before and after, all the time that was spent on it stays in.</param>
    public async IAsyncEnumerable<LearnerRows> OfPeopleAsync(
        IReadOnlyCollection<Guid> people, DateTime? until, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        await using var reader = await LearnerRowReader.OpenAsync(context, cancellationToken);
        foreach (var person in people)
        {
            var rows = await reader.ReadAsync(person, cancellationToken);
            yield return until is { } moment && rows.HasAfter(moment) ? await CutAsync(context, rows, moment, cancellationToken) : rows;
        }
    }

    // The rows know the latest answers only, so those of before are counted anew.
    private async Task<LearnerRows> CutAsync(PortalDbContext context, LearnerRows rows, DateTime until, CancellationToken cancellationToken)
    {
        var answers = context.Answers.AsNoTracking().Where(answer => answer.PersonId == rows.Person && answer.At <= until).OrderBy(answer => answer.Id).AsAsyncEnumerable();
        var counted = new CountedAnswers(_formOf);
        await foreach (var answer in answers.WithCancellation(cancellationToken)) counted.Add(answer);
        return new LearnerRows(
            rows.Person, [.. counted.Standings(rows.Person)], [.. rows.Lessons.Where(lesson => lesson.FirstVisitedAt <= until).Select(lesson => lesson.Until(until))],
            [.. counted.Days(rows.Person)], IsCut: true);
    }
}
