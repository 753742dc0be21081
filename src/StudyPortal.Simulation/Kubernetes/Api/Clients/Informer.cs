using System.Collections.Immutable;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.Api.Clients;

/// <summary>
/// A copy of a list that follows the API server: list, watch, and list again where the watch cannot go on (client-go tools/cache/reflector.go). It changes in place.
/// </summary>
/// <param name="resource">The kind.</param>
/// <param name="inNamespace">Whose objects, empty for all.</param>
/// <param name="fields">Which fields; null for all objects.</param>
public sealed class Informer(ResourceKind resource, string inNamespace = "", FieldSelector? fields = null)
{
    // client-go reflector.go: 800 ms doubled up to 30 s with jitter 1.0, from the start again after two quiet minutes.
    private static readonly TimeSpan _firstBackOff = TimeSpan.FromMilliseconds(800);
    private static readonly TimeSpan _mostBackOff = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan _backOffReset = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan _listTimeout = TimeSpan.FromSeconds(60);

    private ImmutableSortedDictionary<string, ApiObject> _objects = ImmutableSortedDictionary.Create<string, ApiObject>(StringComparer.Ordinal);
    private long _version;
    private long _ticket;
    private Stage _stage;
    private long _attempt;
    private bool _wantsNewest;
    private TimeSpan _backOff = _firstBackOff;
    private Instant _failedAt;

    private enum Stage
    {
        Stopped,
        Listing,
        Watching,
        Waiting,
    }

    /// <summary>The kind that it follows.</summary>
    public ResourceKind Resource { get; } = resource;

    /// <summary>Whether it has seen the whole list once.</summary>
    public bool IsSynced { get; private set; }

    /// <summary>The objects, by <c>namespace/name</c>, or by name where the kind has no namespaces.</summary>
    public ImmutableSortedDictionary<string, ApiObject> Objects => _objects;

    /// <summary>The object of this name as it was seen last, or null.</summary>
    public ApiObject? Find(string objectNamespace, string name) => _objects.GetValueOrDefault(KeyOf(objectNamespace, name));

    /// <summary>The key of an object in <see cref="Objects"/>.</summary>
    public static string KeyOf(ApiObject stored) => KeyOf(stored.Namespace, stored.Name);

    /// <summary>The key of a name in <see cref="Objects"/>.</summary>
    public static string KeyOf(string objectNamespace, string name) => objectNamespace.Length == 0 ? name : $"{objectNamespace}/{name}";

    /// <summary>Begins to follow.</summary>
    public void Start(ProcessHost host, ApiAccess access)
    {
        if (_stage is Stage.Stopped)
            List(host, access);
    }

    /// <summary>Follows no more and keeps what it has.</summary>
    public void Stop(ProcessHost host)
    {
        if (_stage is Stage.Listing or Stage.Watching)
            host.Cancel(_ticket);
        (_stage, _attempt) = (Stage.Stopped, _attempt + 1);
    }

    /// <summary>Whether an input was meant for this informer; then what changed by it, in order.</summary>
    public bool TryStep(ProcessInput input, ProcessHost host, ApiAccess access, out ImmutableArray<InformerChange> changes)
    {
        changes = [];
        switch (input)
        {
            case Replied replied when replied.Ticket == _ticket && _stage is Stage.Listing or Stage.Watching:
                changes = _stage is Stage.Listing ? OnListed(replied.Reply, host, access) : OnWatched(replied.Reply, host, access);
                return true;
            case Woken { What: InformerWake wake } when ReferenceEquals(wake.Resource, Resource) && wake.Namespace == inNamespace && wake.Fields == fields:
                if (_stage is Stage.Waiting && wake.Attempt == _attempt)
                    Resume(host, access);
                return true;
            default:
                return false;
        }
    }

    /// <summary>An informer of its own with the same copy.</summary>
    public Informer Fork() => (Informer)MemberwiseClone();

    private void Resume(ProcessHost host, ApiAccess access)
    {
        if (_version == 0)
            List(host, access);
        else
            Watch(host, access);
    }

    private void List(ProcessHost host, ApiAccess access)
    {
        _stage = Stage.Listing;
        var request = new ListObjects(Resource, inNamespace, _wantsNewest ? null : 0) { Fields = fields ?? FieldSelector.Everything };
        _ticket = access.Call(host, request, _listTimeout);
    }

    private void Watch(ProcessHost host, ApiAccess access)
    {
        _stage = Stage.Watching;
        var request = new WatchObjects(Resource, inNamespace, _version) { Fields = fields ?? FieldSelector.Everything };
        _ticket = access.Call(host, request, timeout: null);
    }

    private ImmutableArray<InformerChange> OnListed(Reply reply, ProcessHost host, ApiAccess access)
    {
        if (reply is not Answered { Response: ListResponse list })
        {
            BackOff(host);
            return [];
        }

        var before = _objects;
        var after = ImmutableSortedDictionary.CreateBuilder<string, ApiObject>(StringComparer.Ordinal);
        foreach (var item in list.Items)
            after[KeyOf(item)] = item;
        (_objects, _version, IsSynced, _wantsNewest) = (after.ToImmutable(), list.ResourceVersion, true, false);
        Watch(host, access);
        return Difference(before, _objects);
    }

    private static ImmutableArray<InformerChange> Difference(ImmutableSortedDictionary<string, ApiObject> before, ImmutableSortedDictionary<string, ApiObject> after)
    {
        var changes = ImmutableArray.CreateBuilder<InformerChange>();
        foreach (var (key, item) in after)
        {
            var old = before.GetValueOrDefault(key);
            if (old is null || old.Meta.ResourceVersion != item.Meta.ResourceVersion)
                changes.Add(new InformerChange(old, item));
        }

        foreach (var (key, old) in before)
        {
            if (!after.ContainsKey(key))
                changes.Add(new InformerChange(old, null));
        }

        return changes.ToImmutable();
    }

    private ImmutableArray<InformerChange> OnWatched(Reply reply, ProcessHost host, ApiAccess access)
    {
        switch (reply)
        {
            case Answered { Response: WatchEvents events, IsLast: false }:
                return Take(events.Events);
            case Answered { Response: StatusResponse { Reason: StatusReason.Expired or StatusReason.Gone } }:
                (_version, _wantsNewest) = (0, true);
                List(host, access);
                return [];
            default:
                BackOff(host);
                return [];
        }
    }

    private ImmutableArray<InformerChange> Take(ImmutableArray<WatchEvent> events)
    {
        var changes = ImmutableArray.CreateBuilder<InformerChange>(events.Length);
        foreach (var (type, version, item) in events)
        {
            _version = version;
            if (item is null)
                continue;
            var key = KeyOf(item);
            var old = _objects.GetValueOrDefault(key);
            var isGone = type is WatchEventType.Deleted;
            _objects = isGone ? _objects.Remove(key) : _objects.SetItem(key, item);
            if (!isGone || old is not null)
                changes.Add(new InformerChange(old, isGone ? null : item));
        }

        return changes.Count == events.Length ? changes.MoveToImmutable() : changes.ToImmutable();
    }

    private void BackOff(ProcessHost host)
    {
        if (host.Now - _failedAt > _backOffReset)
            _backOff = _firstBackOff;
        var microseconds = (int)_backOff.TotalMicroseconds;
        var pause = TimeSpan.FromMicroseconds(microseconds + host.Draw(microseconds));
        _backOff = _backOff * 2 < _mostBackOff ? _backOff * 2 : _mostBackOff;
        (_failedAt, _stage, _attempt) = (host.Now, Stage.Waiting, _attempt + 1);
        host.Wake(pause, new InformerWake(Resource, inNamespace, fields, _attempt));
    }
}

/// <summary>The pause of an informer is over.</summary>
internal sealed record InformerWake(ResourceKind Resource, string Namespace, FieldSelector? Fields, long Attempt) : Wake;
