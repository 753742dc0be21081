using StudyPortal.Simulation.Etcd;

namespace StudyPortal.Simulation.Tests.Etcd.Storage;

/// <summary>A second opinion: every revision as a whole list of pairs, nothing clever.</summary>
internal sealed class ReferenceStore
{
    private readonly List<List<StoredPair>> _revisions = [[], []];
    private readonly List<StoreEvent> _events = [];

    public long Revision => _revisions.Count - 1;

    public long Compacted { get; private set; }

    public void Put(params (string Key, string Value)[] puts) => Write(next =>
    {
        foreach (var (key, value) in puts)
        {
            var old = next.Find(pair => pair.Key == key);
            next.RemoveAll(pair => pair.Key == key);
            var revision = Revision + 1;
            next.Add(new StoredPair(key, new TextValue(value), old?.CreateRevision ?? revision, revision, (old?.Version ?? 0) + 1));
            _events.Add(new StoreEvent(revision, key, next[^1], old));
        }
    });

    public int Delete(string first, string? end)
    {
        var gone = In(_revisions[^1], first, end);
        if (gone.Count > 0)
        {
            Write(next =>
            {
                next.RemoveAll(gone.Contains);
                _events.AddRange(gone.Select(pair => new StoreEvent(Revision + 1, pair.Key, null, pair)));
            });
        }

        return gone.Count;
    }

    public string? Compact(long revision)
    {
        if (revision <= Compacted)
            return EtcdErrors.Compacted;
        if (revision > Revision)
            return EtcdErrors.FutureRevision;
        Compacted = revision;
        return null;
    }

    public (string? Error, List<StoredPair> Pairs) Read(string first, string? end, long revision)
    {
        if (revision > Revision)
            return (EtcdErrors.FutureRevision, []);
        if (revision > 0 && revision < Compacted)
            return (EtcdErrors.Compacted, []);
        return (null, In(_revisions[(int)(revision > 0 ? revision : Revision)], first, end));
    }

    public List<StoreEvent> EventsSince(long revision) => _events.FindAll(happened => happened.Revision >= revision);

    private static List<StoredPair> In(List<StoredPair> pairs, string first, string? end) =>
        [.. pairs.Where(pair => EtcdKey.IsIn(pair.Key, first, end)).OrderBy(pair => pair.Key, StringComparer.Ordinal)];

    private void Write(Action<List<StoredPair>> change)
    {
        var next = new List<StoredPair>(_revisions[^1]);
        change(next);
        _revisions.Add(next);
    }
}
