using System.Collections.Immutable;
using System.Globalization;
using StudyPortal.Simulation.Etcd;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;
using Endpoint = StudyPortal.Simulation.Kubernetes.Objects.Endpoint;

namespace StudyPortal.Simulation.Kubernetes.Api.Server;

/// <summary>What an API server does by itself: its identity, the endpoints of the Service <c>kubernetes</c>, compaction, and what has expired.</summary>
public sealed partial class ApiServer
{
    private const string CompactKey = "compact_rev_key";
    private const int MostExpired = 500;

    // --etcd-compaction-interval; identity Leases, peers and endpoints are renewed every 10 s, and a peer that is silent for 15 s is gone.
    private static readonly TimeSpan _compactInterval = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan _renewInterval = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan _peerLives = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan _soon = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _leaving = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan _eventLives = TimeSpan.FromHours(1);

    private long _compactTurn;
    private long _compactRevision;
    private string _identity = "";
    private string _holder = "";

    private static TimeSpan CompactInterval => _compactInterval;

    private void DoChores(ProcessHost host)
    {
        if (_stage is Stage.Ending)
            return;
        var isWhole = false;
        if (_cache.IsReady && !_isLost)
        {
            isWhole = KeepNamespaces(host);
            if (isWhole)
            {
                KeepIdentity(host);
                KeepEndpoints(host);
            }
        }

        host.Wake(isWhole ? _renewInterval : _soon, new ApiServerWake(Chore.Renew));
    }

    // pkg/controlplane/controller/systemnamespaces
    private bool KeepNamespaces(ProcessHost host)
    {
        var isWhole = true;
        foreach (var name in Fixtures.SystemNamespaces)
        {
            if (_cache.Find(ResourceKind.Namespaces, "", name) is not null)
                continue;
            isWhole = false;
            Submit(new CreateObject(new Namespace(new ObjectMeta(name))), host);
        }

        return isWhole;
    }

    private void KeepIdentity(ProcessHost host)
    {
        if (_holder.Length == 0)
        {
            _identity = Fixtures.IdentityOf(host.Machine.Name);
            _holder = $"{_identity}_{Admission.Uuid(host)}";
        }

        if (_cache.Find(ResourceKind.Leases, Fixtures.SystemNamespace, _identity) is Lease lease)
            Submit(new UpdateObject(lease with { Meta = lease.Meta with { ResourceVersion = 0 }, Spec = lease.Spec with { HolderIdentity = _holder, RenewedAt = host.Clock } }), host);
        else
            Submit(new CreateObject(Fixtures.IdentityLease(_identity, host.Machine.Name, _holder, host.Clock)), host);
    }

    // pkg/controlplane/reconcilers/lease.go
    private void KeepEndpoints(ProcessHost host)
    {
        var own = Address(host);
        Put(WatchCache.PeerPrefix + own, host);
        var alive = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        alive.Add(own);
        foreach (var (address, seenAt) in _cache.Peers)
        {
            if (address == own || host.Now - seenAt < _peerLives)
                alive.Add(address);
            else
                Link.Send(host, new ChoreOperation(new DeleteRangeRequest(WatchCache.PeerPrefix + address), host.Now + _writeLimit));
        }

        Publish([.. alive], host);
    }

    private void Publish(ImmutableArray<string> addresses, ProcessHost host)
    {
        const string Service = Fixtures.KubernetesName;
        const string Home = Fixtures.KubernetesNamespace;
        if (_cache.Find(ResourceKind.Services, Home, Service) is null)
            Submit(new CreateObject(Fixtures.KubernetesService(_flags.SecurePort)), host);
        var slice = (EndpointSlice?)_cache.Find(ResourceKind.EndpointSlices, Home, Service);
        if (slice is null || !AreAt(slice.Endpoints, addresses))
            Ensure(slice, Fixtures.KubernetesSlice(addresses, _flags.SecurePort), host);
        var endpoints = (Endpoints?)_cache.Find(ResourceKind.Endpoints, Home, Service);
        if (endpoints is null || !AreAt(endpoints.Ready, addresses))
            Ensure(endpoints, Fixtures.KubernetesEndpoints(addresses, _flags.SecurePort), host);
    }

    private static bool AreAt(ImmutableArray<Endpoint> endpoints, ImmutableArray<string> addresses)
    {
        var isSame = endpoints.Length == addresses.Length;
        for (var index = 0; isSame && index < addresses.Length; index++)
            isSame = endpoints[index].Addresses is [var address, ..] && address == addresses[index];
        return isSame;
    }

    private void Ensure(ApiObject? stored, ApiObject wanted, ProcessHost host) => Submit(stored is null ? new CreateObject(wanted) : new UpdateObject(wanted), host);

    private void Leave(ProcessHost host)
    {
        var own = Address(host);
        Link.Send(host, new ChoreOperation(new DeleteRangeRequest(WatchCache.PeerPrefix + own), host.Now + _writeLimit));
        ImmutableArray<string> others = [.. _cache.Peers.Keys.Where(address => address != own)];
        if (!others.IsEmpty)
            Publish(others, host);
    }

    private void Put(string key, ProcessHost host) =>
        Link.Send(host, new ChoreOperation(new PutRequest(key, Fixtures.PeerValue), host.Now + _writeLimit));

    private void Submit(ApiRequest request, ProcessHost host) => Execute(_nobody, request, host);

    private void TakeCompactionTurn(ProcessHost host)
    {
        host.Wake(_compactInterval, new ApiServerWake(Chore.Compact));
        var value = new TextValue(_compactRevision.ToString(CultureInfo.InvariantCulture));
        var turn = new TxnRequest(
            [new CompareVersion(CompactKey, ComparisonSign.Equal, _compactTurn)], [new PutRequest(CompactKey, value)], [new RangeRequest(CompactKey)]);
        Link.Send(host, new CompactTurnOperation(turn, host.Now + _writeLimit));
    }

    private void OnCompactionTurn(CompactTurnOperation operation, EtcdOutcome outcome, ProcessHost host)
    {
        if (outcome.Response is not TxnResponse turn)
            return;
        var revision = _compactRevision;
        _compactRevision = turn.Header.Revision;
        if (!turn.Succeeded)
        {
            _compactTurn = turn.Responses is [RangeResponse { Pairs: [var pair, ..] }, ..] ? pair.Version : 0;
            return;
        }

        _compactTurn++;
        if (revision > 0)
            Link.Send(host, new ChoreOperation(new CompactRequest(revision), host.Now + _writeLimit));
        if (_cache.IsReady && !_isLost)
            RemoveExpired(host);
    }

    // etcd's leases do that for the real one: Events live an hour (--event-ttl), identity Leases as long as they say.
    private void RemoveExpired(ProcessHost host)
    {
        var events = _cache[ResourceKind.Events].Objects.Where(entry => host.Clock - ((Event)entry.Value).LastSeenAt > _eventLives);
        var identities = _cache[ResourceKind.Leases].Objects.Where(entry =>
            entry.Value is Lease { Namespace: Fixtures.SystemNamespace, Spec: { RenewedAt: { } renewed, DurationSeconds: var seconds } } lease
            && lease.Name.StartsWith(Fixtures.IdentityPrefix, StringComparison.Ordinal) && host.Clock - renewed > TimeSpan.FromSeconds(seconds));
        foreach (var (key, expired) in events.Concat(identities).Take(MostExpired).ToList())
        {
            var unchanged = new CompareModRevision(key, ComparisonSign.Equal, expired.Meta.ResourceVersion);
            Link.Send(host, new ChoreOperation(new TxnRequest([unchanged], [new DeleteRangeRequest(key)], []), host.Now + _writeLimit));
        }
    }
}
