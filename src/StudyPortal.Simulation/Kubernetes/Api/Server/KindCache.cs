using System.Collections.Immutable;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.Api.Server;

/// <summary>The objects of one kind, the last changes to them, and who follows them (apiserver storage/cacher/watch_cache.go). It changes in place.</summary>
/// <param name="kind">The kind.</param>
internal sealed class KindCache(ResourceKind kind)
{
    /// <summary>Changes that are remembered for watches that begin in the past. The real one starts with as many and grows where they are less than 75 s old.</summary>
    public const int MostChanges = 128;

    private readonly List<Watcher> _watchers = [];
    private ImmutableSortedDictionary<string, ApiObject> _objects = ImmutableSortedDictionary.Create<string, ApiObject>(StringComparer.Ordinal);
    private Change[] _changes = [];
    private int _first;
    private int _count;

    /// <summary>The objects by their keys in etcd.</summary>
    public ImmutableSortedDictionary<string, ApiObject> Objects => _objects;

    /// <summary>Streams that are open.</summary>
    public int Watchers => _watchers.Count;

    private string ListPrefix { get; } = kind.KeyPrefix + "/";

    /// <summary>The objects of a list, in the order of their keys.</summary>
    public ImmutableArray<ApiObject> List(string inNamespace, LabelSelector labels, FieldSelector fields)
    {
        var items = ImmutableArray.CreateBuilder<ApiObject>();
        foreach (var item in _objects.Values)
        {
            if (IsMeant(item, inNamespace, labels, fields))
                items.Add(item);
        }

        return items.DrainToImmutable();
    }

    /// <summary>Whether a key belongs to this kind.</summary>
    public bool Owns(string key) => ListPrefix.Length > 1 && key.StartsWith(ListPrefix, StringComparison.Ordinal);

    /// <summary>Takes a change in and tells everybody who follows.</summary>
    public void Take(string key, ApiObject? after, long revision, ProcessHost host)
    {
        var before = _objects.GetValueOrDefault(key);
        if (before is null && after is null)
            return;
        _objects = after is null ? _objects.Remove(key) : _objects.SetItem(key, after);
        var change = new Change(revision, before, after);
        Remember(change);
        WatchEvents? whole = null;
        foreach (var watcher in _watchers)
            Tell(watcher, change, host, ref whole);
    }

    /// <summary>Puts other objects in the place of all; earlier changes are forgotten.</summary>
    public void Reset(ImmutableSortedDictionary<string, ApiObject> objects) => (_objects, _first, _count) = (objects, 0, 0);

    /// <summary>Opens a stream: what happened after its version, or all objects for version 0, then what comes. False where that is no longer known.</summary>
    /// <param name="watcher">Who follows.</param>
    /// <param name="loadedAt">The revision at which the cache was filled; what happened before is not known.</param>
    /// <param name="host">The process.</param>
    public bool TryWatch(Watcher watcher, long loadedAt, ProcessHost host)
    {
        var oldest = _count < MostChanges ? loadedAt : _changes[_first].Revision - 1;
        if (watcher.From != 0 && watcher.From < oldest)
            return false;
        var events = watcher.From == 0 ? Everything(watcher) : Since(watcher);
        _watchers.Add(watcher);
        if (!events.IsEmpty)
            host.Push(watcher.Call, new WatchEvents(events));
        return true;
    }

    /// <summary>Forgets a stream whose client is gone.</summary>
    public bool Remove(CallId call) => _watchers.RemoveAll(watcher => watcher.Call == call) > 0;

    /// <summary>Ends all streams, so that their clients begin anew.</summary>
    public void EndStreams(ProcessHost host)
    {
        foreach (var watcher in _watchers)
            host.Answer(watcher.Call, new WatchEvents([]));
        _watchers.Clear();
    }

    /// <summary>A cache of its own with the same content and streams.</summary>
    public KindCache Fork()
    {
        var fork = new KindCache(kind) { _objects = _objects, _first = _first, _count = _count, _changes = _changes.Length == 0 ? _changes : [.. _changes] };
        fork._watchers.AddRange(_watchers);
        return fork;
    }

    private static bool IsMeant(ApiObject item, string inNamespace, LabelSelector labels, FieldSelector fields) =>
        (inNamespace.Length == 0 || item.Namespace == inNamespace) && labels.Matches(item.Meta.Labels) && fields.Matches(item);

    // A change may bring an object into a selection or take it out of one.
    private static WatchEvent? EventOf(Watcher watcher, Change change)
    {
        if (change.Revision <= watcher.From)
            return null;
        var wasMeant = change.Before is not null && watcher.Means(change.Before);
        var isMeant = change.After is not null && watcher.Means(change.After);
        return (wasMeant, isMeant) switch
        {
            (false, true) => new WatchEvent(WatchEventType.Added, change.Revision, change.After),
            (true, true) => new WatchEvent(WatchEventType.Modified, change.Revision, change.After),
            (true, false) => new WatchEvent(WatchEventType.Deleted, change.Revision, change.LastState),
            _ => null,
        };
    }

    private static void Tell(Watcher watcher, Change change, ProcessHost host, ref WatchEvents? whole)
    {
        if (EventOf(watcher, change) is not { } happened)
            return;
        if (!watcher.IsWhole)
            host.Push(watcher.Call, new WatchEvents([happened]));
        else
            host.Push(watcher.Call, whole ??= new WatchEvents([happened]));
    }

    private ImmutableArray<WatchEvent> Everything(Watcher watcher)
    {
        var events = ImmutableArray.CreateBuilder<WatchEvent>();
        foreach (var item in _objects.Values)
        {
            if (watcher.Means(item))
                events.Add(new WatchEvent(WatchEventType.Added, item.Meta.ResourceVersion, item));
        }

        return events.DrainToImmutable();
    }

    private ImmutableArray<WatchEvent> Since(Watcher watcher)
    {
        var events = ImmutableArray.CreateBuilder<WatchEvent>();
        for (var index = 0; index < _count; index++)
        {
            if (EventOf(watcher, _changes[(_first + index) % MostChanges]) is { } happened)
                events.Add(happened);
        }

        return events.DrainToImmutable();
    }

    private void Remember(Change change)
    {
        if (_changes.Length == 0)
            _changes = new Change[MostChanges];
        if (_count < MostChanges)
            _changes[(_first + _count++) % MostChanges] = change;
        else
            (_changes[_first], _first) = (change, (_first + 1) % MostChanges);
    }

    private readonly record struct Change(long Revision, ApiObject? Before, ApiObject? After)
    {
        public ApiObject? LastState => Before is null ? null : Before with { Meta = Before.Meta with { ResourceVersion = Revision } };
    }
}
