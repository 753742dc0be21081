using System.Collections.Concurrent;
using System.Collections.Frozen;
using StudyPortal.Data.Classes;

namespace StudyPortal.Web.Features.Classes.Assignments;

/// <summary>The counts of one class, each made at the first look and made anew when it may have changed.</summary>
internal sealed class CountedClass(Guid classId, ClassGrades grades, GradeFactsReader facts, TimeProvider time)
{
    /// <summary>What is marked depends on the clock, and learners have deadlines of their own.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>While a whole class is at work its counts are at most so old, and are not made with every answer.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(5);

    /// <summary>Counts that are made side by side; each has the database read on its own.</summary>
    private const int AtOnce = 2;

    private readonly SemaphoreSlim _counting = new(1, 1);
    private readonly ConcurrentDictionary<Guid, Kept> _kept = [];
    private volatile FrozenSet<Guid>? _people;
    private long _works;
    private long _changes;
    private long _peopleOf = -1;

    public Guid ClassId => classId;

    /// <summary>Grows with each look at any class.</summary>
    public long LastUse { get; set; }

    /// <summary>Somebody did something, who may be in the class.</summary>
    public void Note(Guid person)
    {
        if (_people?.Contains(person) != false) Interlocked.Increment(ref _works);
    }

    /// <summary>The class, who is in it, what is assigned or what is granted was changed.</summary>
    public void NoteClass() => Interlocked.Increment(ref _changes);

    public async Task<ClassCounts> OfAsync(StudyClass known, IReadOnlyList<KnownAssignment> assignments, CancellationToken cancel)
    {
        await _counting.WaitAsync(cancel);
        try
        {
            var look = Look.At(known, time.GetUtcNow(), Interlocked.Read(ref _works), Interlocked.Read(ref _changes));
            var stale = assignments.Where(assignment => !IsFresh(assignment, look)).ToList();
            if (stale.Count > 0) await ReadPeopleAsync(look, cancel);
            await Parallel.ForEachAsync(stale, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (assignment, stop) =>
                _kept[assignment.Id] = new Kept(
                    CountedTerms.Of(assignment), await grades.CountsAsync(assignment, look.AsOf, look.IsLive ? null : look.AsOf, stop), look));
            var counts = assignments.Select(assignment => _kept[assignment.Id]).ToList();
            return new ClassCounts([.. counts.Select(kept => kept.Counts)], counts.Select(kept => kept.Look.AsOf).DefaultIfEmpty(look.AsOf).Min());
        }
        finally
        {
            _counting.Release();
        }
    }

    // Of a class that shows groups only nothing is new before the next hour, whoever does something, comes or goes.
    private bool IsFresh(KnownAssignment assignment, Look look)
    {
        if (!_kept.TryGetValue(assignment.Id, out var kept) || kept.Look.IsLive != look.IsLive) return false;
        var terms = CountedTerms.Of(assignment);
        if (kept.Terms != terms) return false;
        if (!look.IsLive) return kept.Look.Hour == look.Hour;
        var age = look.Now - kept.Look.Now;
        return kept.Look.Changes == look.Changes && age < Longest && !terms.IsTurnedBetween(kept.Look.AsOf, look.AsOf) && (kept.Look.Works == look.Works || age < Shortest);
    }

    private async Task ReadPeopleAsync(Look look, CancellationToken cancel)
    {
        if (!look.IsLive || _peopleOf == look.Changes) return;
        _people = null; // Until they are known everybody is taken for one of them.
        _people = (await facts.MembersAsync(classId, cancel)).ToFrozenSet();
        _peopleOf = look.Changes;
        foreach (var gone in _kept.Where(kept => kept.Value.Look.Changes != look.Changes)) _kept.TryRemove(gone);
    }

    private sealed record Kept(CountedTerms Terms, StandingCounts? Counts, Look Look);

    /// <summary>A look at the class.</summary>
    /// <param name="AsOf">The moment that is counted for.</param>
    /// <param name="Works">Times that a member had done something until then.</param>
    /// <param name="Changes">Times that the class had been changed until then.</param>
    private sealed record Look(bool IsLive, DateTimeOffset Now, DateTimeOffset AsOf, long Works, long Changes)
    {
        public DateTimeOffset Hour => HourOf(Now);

        public static Look At(StudyClass known, DateTimeOffset now, long works, long changes)
        {
            var isLive = !known.IsAggregateOnly;
            var latest = isLive ? now : HourOf(now);
            var asOf = known.ArchivedAt is { } archived && new DateTimeOffset(archived) < latest ? new DateTimeOffset(archived) : latest;
            return new Look(isLive, now, asOf, works, changes);
        }

        private static DateTimeOffset HourOf(DateTimeOffset at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerHour));
    }
}
