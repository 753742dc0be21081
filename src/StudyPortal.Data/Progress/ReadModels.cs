using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using StudyPortal.Data.Writing;

namespace StudyPortal.Data.Progress;

/// <summary>
/// Makes <see cref="QuestionStanding"/> and <see cref="StudyDay"/> anew from the answers, person by person, each in a transaction of its own: a portal that runs
/// beside it waits for one person at most.
/// </summary>
public sealed class ReadModels
{
    /// <summary>People asked for at once.</summary>
    internal const int PeopleAtOnce = 500;

    private delegate IQueryable<Guid> Choice(PortalDbContext context, IQueryable<Guid> people);

    private readonly IDbContextFactory<PortalDbContext> _contexts;
    private readonly WriteQueue _queue;
    private readonly ProgressCache _cache;

    internal ReadModels(IDbContextFactory<PortalDbContext> contexts, WriteQueue queue, ProgressCache cache) => (_contexts, _queue, _cache) = (contexts, queue, cache);

    /// <summary>Makes everybody's rows anew. Throws <see cref="DatabaseUnavailableException"/> where it cannot write.</summary>
    public Task<RebuildReport> RebuildAsync(IProgress<RebuildReport>? progress = null, CancellationToken cancellationToken = default) =>
        RemakeAsync(static (_, people) => people, progress, cancellationToken);

    /// <summary>
    /// Makes anew only the rows of people whose days do not count all their answers: of everybody in a database that is older than these rows, of whoever was left
    /// where such a rebuild was broken off, and usually of nobody. Throws <see cref="DatabaseUnavailableException"/> where it cannot write.
    /// </summary>
    public Task<RebuildReport> MendAsync(IProgress<RebuildReport>? progress = null, CancellationToken cancellationToken = default) =>
        RemakeAsync(
            static (context, people) => people.Where(person =>
                context.Answers.Count(answer => answer.PersonId == person)
                != (context.StudyDays.Where(day => day.PersonId == person).Sum(day => (int?)day.Answers) ?? 0)),
            progress,
            cancellationToken);

    private async Task<RebuildReport> RemakeAsync(Choice choose, IProgress<RebuildReport>? progress, CancellationToken cancellationToken)
    {
        var report = RebuildReport.None;
        await foreach (var person in PeopleAsync(choose, cancellationToken))
        {
            var answers = (await _queue.RunAsync(session => ReadModelRows.RemakeAsync(session, person), () => _cache.Drop(person), cancellationToken)).OrThrow();
            if (answers is not > 0) continue;
            report = new RebuildReport(report.People + 1, report.Answers + answers.Value);
            progress?.Report(report);
        }

        return report;
    }

    private async IAsyncEnumerable<Guid> PeopleAsync(Choice choose, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (after, isLast) = (Guid.Empty, false);
        while (!isLast)
        {
            await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
            var people = await choose(context, context.People.Select(person => person.Id).Where(person => person > after)).Order().Take(PeopleAtOnce).ToListAsync(cancellationToken);
            foreach (var person in people) yield return person;
            isLast = people.Count < PeopleAtOnce;
            if (!isLast) after = people[^1];
        }
    }
}
