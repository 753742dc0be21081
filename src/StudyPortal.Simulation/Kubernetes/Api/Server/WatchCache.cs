using System.Collections.Immutable;
using StudyPortal.Simulation.Etcd;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.Api.Server;

/// <summary>
/// What an API server knows of etcd's content without asking: filled once, then followed. One stream serves all kinds where the real one has a stream for each. It changes in place.
/// </summary>
internal sealed class WatchCache
{
    /// <summary>Where API servers tell each other that they live (reconcilers/lease.go).</summary>
    public const string PeerPrefix = "/registry/masterleases/";

    private readonly KindCache[] _kinds;

    /// <summary>An empty cache.</summary>
    public WatchCache()
        : this([.. ResourceKind.All.Select(kind => new KindCache(kind))])
    {
    }

    private WatchCache(KindCache[] kinds) => _kinds = kinds;

    /// <summary>Whether it is filled and followed.</summary>
    public bool IsReady { get; private set; }

    /// <summary>The revision that it shows.</summary>
    public long Revision { get; private set; }

    /// <summary>The revision at which it was filled.</summary>
    public long LoadedAt { get; private set; }

    /// <summary>The other API servers and this one: address and when their key was last written.</summary>
    public ImmutableSortedDictionary<string, Instant> Peers { get; private set; } = ImmutableSortedDictionary.Create<string, Instant>(StringComparer.Ordinal);

    /// <summary>The objects of one kind.</summary>
    public KindCache this[ResourceKind kind]
    {
        get
        {
            for (var index = 0; index < _kinds.Length; index++)
            {
                if (ReferenceEquals(ResourceKind.All[index], kind))
                    return _kinds[index];
            }

            throw new ArgumentException($"There is no kind {kind}.", nameof(kind));
        }
    }

    /// <summary>An object as it was seen last, or null.</summary>
    public ApiObject? Find(ResourceKind kind, string inNamespace, string name) => this[kind].Objects.GetValueOrDefault(kind.Key(inNamespace, name));

    /// <summary>Fills it with all that etcd holds at a revision.</summary>
    public void Load(RangeResponse content, Instant now)
    {
        var lists = ResourceKind.All.Select(_ => ImmutableSortedDictionary.CreateBuilder<string, ApiObject>(StringComparer.Ordinal)).ToArray();
        Peers = Peers.Clear();
        foreach (var pair in content.Pairs)
        {
            if (pair.Value is ObjectValue value)
                lists[ResourceKind.All.IndexOf(value.Stored.Resource)].Add(pair.Key, value.ReadAt(pair.ModRevision));
            else if (pair.Key.StartsWith(PeerPrefix, StringComparison.Ordinal))
                Peers = Peers.SetItem(pair.Key[PeerPrefix.Length..], now);
        }

        for (var index = 0; index < _kinds.Length; index++)
            _kinds[index].Reset(lists[index].ToImmutable());
        (Revision, LoadedAt, IsReady) = (content.Header.Revision, content.Header.Revision, true);
    }

    /// <summary>Takes in what etcd says has changed.</summary>
    public void Take(ImmutableArray<StoreEvent> events, ProcessHost host)
    {
        foreach (var happened in events)
        {
            if (happened.Pair?.Value is ObjectValue value)
                this[value.Stored.Resource].Take(happened.Key, value.ReadAt(happened.Revision), happened.Revision, host);
            else if (happened.Key.StartsWith(PeerPrefix, StringComparison.Ordinal))
                TakePeer(happened.Key[PeerPrefix.Length..], happened.IsDelete, host.Now);
            else
                OwnerOf(happened.Key)?.Take(happened.Key, after: null, happened.Revision, host);
            if (happened.Revision > Revision)
                Revision = happened.Revision;
        }
    }

    /// <summary>Nothing has changed up to a revision.</summary>
    public void Reach(long revision) => Revision = Math.Max(Revision, revision);

    /// <summary>Gives the content up as too old: streams end, and nothing is answered from it until it is filled again.</summary>
    public void Abandon(ProcessHost host)
    {
        IsReady = false;
        foreach (var kind in _kinds)
            kind.EndStreams(host);
    }

    /// <summary>Forgets a stream whose client is gone.</summary>
    public void Remove(CallId call)
    {
        foreach (var kind in _kinds)
        {
            if (kind.Remove(call))
                return;
        }
    }

    /// <summary>A cache of its own with the same content and streams.</summary>
    public WatchCache Fork() =>
        new([.. _kinds.Select(kind => kind.Fork())]) { IsReady = IsReady, Revision = Revision, LoadedAt = LoadedAt, Peers = Peers };

    private void TakePeer(string address, bool isGone, Instant now) => Peers = isGone ? Peers.Remove(address) : Peers.SetItem(address, now);

    private KindCache? OwnerOf(string key)
    {
        foreach (var kind in _kinds)
        {
            if (kind.Owns(key))
                return kind;
        }

        return null;
    }
}
