namespace StudyPortal.Data.Progress;

/// <summary>
/// The progress of people who are active now. A read notes the stamp before it asks the database and keeps its result only
/// if the stamp is still the same, so nothing older than the last write of this process is ever kept.
/// </summary>
internal sealed class ProgressCache(ProgressFeed feed)
{
    /// <summary>Lessons, questions and people that are kept, all together; a row takes half a kilobyte or so.</summary>
    internal const int CapacityRows = 100_000;

    /// <summary>People share stamps; a write of somebody else then costs at most a second read.</summary>
    private const int Stamps = 1024;

    private readonly Lock _lock = new();
    private readonly RecentlyUsed<Guid, PersonProgress> _kept = new(CapacityRows);
    private readonly long[] _stamps = new long[Stamps];

    public PersonProgress? Find(Guid person)
    {
        lock (_lock) return _kept.TryGet(person, out var progress) ? progress : null;
    }

    public long Stamp(Guid person)
    {
        lock (_lock) return _stamps[Slot(person)];
    }

    public void Keep(PersonProgress progress, long stamp)
    {
        lock (_lock)
        {
            if (_stamps[Slot(progress.PersonId)] != stamp) return;
            _kept.Set(progress.PersonId, progress, weight: 1 + progress.Lessons.Count + progress.Questions.Count);
        }
    }

    /// <summary>Called after a write is committed and before its caller hears of it; tells the <see cref="ProgressFeed"/>.</summary>
    public void Drop(Guid person)
    {
        lock (_lock)
        {
            _stamps[Slot(person)]++;
            _kept.Remove(person);
        }

        feed.Tell(person);
    }

    private static int Slot(Guid person) => (int)((uint)person.GetHashCode() % Stamps);
}
