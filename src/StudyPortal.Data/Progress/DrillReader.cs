using Microsoft.EntityFrameworkCore;

namespace StudyPortal.Data.Progress;

/// <summary>
/// Reads what people have done in drills. A learner may answer thousands of them, each a question of its own, so they are not part of <see cref="PersonProgress"/>
/// and every query here is a range of an index.
/// </summary>
public sealed class DrillReader
{
    /// <summary>What the id of every drill begins with, and of no other question.</summary>
    public const string Prefix = "drill-";

    /// <summary>The first text after everything that begins with <see cref="Prefix"/>.</summary>
    internal const string AfterPrefix = "drill.";

    private readonly IDbContextFactory<PortalDbContext> _contexts;

    internal DrillReader(IDbContextFactory<PortalDbContext> contexts) => _contexts = contexts;

    /// <summary>The answer to a drill, or null.</summary>
    public async Task<Answer?> FindAsync(Guid person, string drill, CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context.Answers.AsNoTracking().Where(answer => answer.PersonId == person && answer.Question == drill)
            .OrderBy(answer => answer.Id).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>All drills of a topic that the person has answered, oldest first.</summary>
    /// <param name="since">Answers before this moment are left out, or null for all.</param>
    public async Task<IReadOnlyList<DrillMark>> MarksAsync(Guid person, string topic, DateTime? since = null, CancellationToken cancellationToken = default)
    {
        var (first, last) = ($"{Prefix}{topic}-", $"{Prefix}{topic}.");
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context.Answers
            .Where(answer => answer.PersonId == person && string.Compare(answer.Question, first) >= 0 && string.Compare(answer.Question, last) < 0)
            .Where(answer => since == null || answer.At >= since)
            .OrderBy(answer => answer.Id)
            .Select(answer => new DrillMark(answer.Question, answer.Score >= 1, answer.At))
            .ToListAsync(cancellationToken);
    }

    /// <summary>A run of this person, or null.</summary>
    public async Task<TimedRun?> FindRunAsync(Guid person, Guid run, CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context.DrillRuns.AsNoTracking().SingleOrDefaultAsync(known => known.Id == run && known.PersonId == person, cancellationToken);
    }

    /// <summary>The best run of this length: most right in a row, then most right, then fewest wrong, then the first of them. Null without a right answer.</summary>
    /// <param name="except">A run that is left out, or null.</param>
    public async Task<TimedRun?> BestRunAsync(Guid person, string topic, int seconds, Guid? except = null, CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context.DrillRuns.AsNoTracking()
            .Where(run => run.PersonId == person && run.Topic == topic && run.Seconds == seconds && run.Right > 0 && run.Id != except)
            .OrderByDescending(run => run.BestInARow).ThenByDescending(run => run.Right).ThenBy(run => run.Answered).ThenBy(run => run.StartedAt)
            .FirstOrDefaultAsync(cancellationToken);
    }
}
