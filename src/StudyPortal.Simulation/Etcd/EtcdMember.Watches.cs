using System.Collections.Immutable;
using StudyPortal.Simulation.Etcd.Serving;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Raft;

namespace StudyPortal.Simulation.Etcd;

/// <content>Streams of changes (etcd v3.6 server/storage/mvcc/watchable_store.go and server/etcdserver/api/v3rpc/watch.go).</content>
public sealed partial class EtcdMember
{
    private void OnWatch(CallId call, WatchRequest request, ProcessHost host)
    {
        if (request.NeedsLeader && _node!.Leader == MemberId.None)
        {
            host.Answer(call, new EtcdError(EtcdErrors.NoLeader));
            return;
        }

        if (request.Key.Length == 0)
        {
            host.Answer(call, new WatchCanceled(Header(), EtcdErrors.EmptyKey));
            return;
        }

        host.Push(call, new WatchCreated(Header()));
        if (request.StartRevision > 0 && request.StartRevision <= _store.CompactRevision)
        {
            host.Answer(call, new WatchCanceled(Header(), EtcdErrors.Compacted, _store.CompactRevision));
            return;
        }

        var watch = new Watch(call, request, request.StartRevision > 0 ? request.StartRevision : _store.Revision + 1) { LastSent = host.Now };
        _watches.Add(watch);
        Notify(watch, _store.EventsSince(watch.Next), host);
    }

    private void NotifyWatches(ProcessHost host)
    {
        var (from, events) = (0L, ImmutableArray<StoreEvent>.Empty);
        foreach (var watch in _watches)
        {
            if (watch.Next > _store.Revision)
                continue;
            if (watch.Next != from)
                (from, events) = (watch.Next, _store.EventsSince(watch.Next));
            Notify(watch, events, host);
        }
    }

    private void Notify(Watch watch, ImmutableArray<StoreEvent> events, ProcessHost host)
    {
        if (events.IsEmpty || watch.Next > _store.Revision)
            return;
        watch.Next = _store.Revision + 1;
        if (Matching(events, watch.Request) is not { IsEmpty: false } matching)
            return;
        watch.LastSent = host.Now;
        host.Push(watch.Call, new WatchEvents(Header(), watch.Request.WantsPrevious ? matching : [.. matching.Select(static happened => happened with { Previous = null })]));
    }

    private static ImmutableArray<StoreEvent> Matching(ImmutableArray<StoreEvent> events, WatchRequest request)
    {
        var count = 0;
        foreach (var happened in events)
            count += EtcdKey.IsIn(happened.Key, request.Key, request.RangeEnd) ? 1 : 0;
        if (count == 0 || count == events.Length)
            return count == 0 ? [] : events;
        var matching = ImmutableArray.CreateBuilder<StoreEvent>(count);
        foreach (var happened in events)
        {
            if (EtcdKey.IsIn(happened.Key, request.Key, request.RangeEnd))
                matching.Add(happened);
        }

        return matching.MoveToImmutable();
    }

    private void KeepWatches(ProcessHost host)
    {
        _leaderlessTicks = _node!.Leader == MemberId.None ? _leaderlessTicks + 1 : 0;
        if (_leaderlessTicks >= LeaderlessElections * _flags.ElectionMs / _flags.HeartbeatMs)
            CancelWatches(host);
        foreach (var watch in _watches)
        {
            if (!watch.Request.WantsProgress || host.Now - watch.LastSent < _flags.WatchProgressInterval)
                continue;
            watch.LastSent = host.Now;
            host.Push(watch.Call, new WatchProgress(Header()));
        }
    }

    private void CancelWatches(ProcessHost host)
    {
        foreach (var watch in _watches)
        {
            if (watch.Request.NeedsLeader)
                host.Answer(watch.Call, new WatchCanceled(Header(), EtcdErrors.NoLeader));
        }

        _watches.RemoveAll(watch => watch.Request.NeedsLeader);
    }
}
