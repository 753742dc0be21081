using StudyPortal.Simulation.Etcd.Serving;
using StudyPortal.Simulation.Etcd.Storage;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Raft;

namespace StudyPortal.Simulation.Etcd;

/// <content>What clients ask for, by kind (etcd v3.6 server/etcdserver/api/v3rpc).</content>
public sealed partial class EtcdMember
{
    // Calls that wait until the member serves clients; whoever calls more often meets a full accept queue.
    private const int MostEarlyCalls = 1_000;

    private void OnCalled(Called called, ProcessHost host)
    {
        if (called.Request is HttpRequest http && !(_clientPorts.Contains(called.Port) && IsHeldBack))
            OnHttp(called, http, host);
        else if (called.Port == _peerPort && called.Request is PeerQuery query)
            OnPeerQuery(called.Call, query, host);
        else if (!_clientPorts.Contains(called.Port))
            return;
        else if (!IsHeldBack)
            OnRequest(called.Call, (EtcdRequest)called.Request, host);
        else if (_early.Count < MostEarlyCalls)
            _early.Add(called);
    }

    private bool IsHeldBack => !_isServing || _isDefragmenting || _node is null;

    private void OnRequest(CallId call, EtcdRequest request, ProcessHost host)
    {
        var objection = IsLearner && !RequestRules.IsForLearners(request) ? EtcdErrors.NotForLearners
            : _phase == EtcdPhase.Stopping ? EtcdErrors.Stopped
            : request is KeyRequest && _store.HasAlarm(AlarmKind.Corrupt) ? EtcdErrors.Corrupt
            : RequestRules.Objection(request, _flags);
        if (objection is not null)
        {
            host.Answer(call, new EtcdError(objection));
            return;
        }

        switch (request)
        {
            case RangeRequest { IsSerializable: true } or MemberListRequest { IsLinearizable: false }:
                host.Answer(call, Read(request));
                break;
            case RangeRequest or MemberListRequest or AlarmListRequest:
                ReadLater(call, request, host);
                break;
            case TxnRequest txn when RequestRules.IsReadOnly(txn):
                ReadLater(call, request, host);
                break;
            case PutRequest or DeleteRangeRequest or TxnRequest or CompactRequest:
                Write(call, request, host);
                break;
            case AlarmDisarmRequest disarm:
                Propose(call, new DisarmAlarms(disarm.Member, disarm.Kind), host);
                break;
            case WatchRequest watch:
                OnWatch(call, watch, host);
                break;
            case MemberAddRequest or MemberRemoveRequest or MemberUpdateRequest or MemberPromoteRequest:
                OnMembershipRequest(call, request, host);
                break;
            case MoveLeaderRequest move:
                OnMoveLeader(call, move.Target, host);
                break;
            default:
                OnMaintenance(call, request, host);
                break;
        }
    }

    private void OnMaintenance(CallId call, EtcdRequest request, ProcessHost host)
    {
        switch (request)
        {
            case StatusRequest:
                host.Answer(call, Status());
                break;
            case HashKvRequest hash:
                host.Answer(call, Stamp(_store.Hash(hash.Revision)));
                break;
            case SnapshotRequest:
                host.Answer(call, new SnapshotResponse(Header(), new SnapshotFile(new DatabaseFile(_store, _index, _databaseBytes)), EtcdVersion.Cluster));
                break;
            case DefragmentRequest:
                Log(host, EtcdLog.Info, "starting defragment");
                _isDefragmenting = true;
                host.Wake(SnapshotTime(), new DefragmentedWake(call));
                break;
            default:
                throw new ArgumentException($"No such request: {request}", nameof(request));
        }
    }

    private void OnDefragmented(CallId call, ProcessHost host)
    {
        _isDefragmenting = false;
        var before = _databaseBytes;
        _databaseBytes = StoreSize.FileBytes(_store);
        CommitDatabase(host);
        Log(host, EtcdLog.Info, "finished defragmenting directory", ("path", _flags.DatabasePath), ("current-db-size-bytes-diff", _databaseBytes - before),
            ("current-db-size-bytes", _databaseBytes), ("current-db-size-in-use-bytes", _store.BytesInUse));
        host.Answer(call, new DefragmentResponse(Header()));
        ServeEarly(host);
    }

    private StatusResponse Status() => new(
        Header(), EtcdVersion.Server, _store.ClusterVersion, _databaseBytes, _store.BytesInUse, _flags.Quota, _node!.Leader, _node.Committed,
        Math.Max(_node.Applied, _index), _node.Term, IsLearner,
        [.. _node.Leader == MemberId.None ? [EtcdErrors.NoLeader] : Array.Empty<string>(), .. _store.Alarms.Select(alarm => alarm.ToString())]);

    private void OnPeerQuery(CallId call, PeerQuery query, ProcessHost host)
    {
        switch (query)
        {
            case MembersQuery:
                host.Answer(call, new PeerMembers(_cluster, _store.Members));
                break;
            case HashQuery hash when _node is not null:
                host.Answer(call, Stamp(_store.Hash(hash.Revision)));
                break;
            case PromoteQuery promote when _node is not null:
                OnMembershipRequest(call, new MemberPromoteRequest(promote.Learner), host);
                break;
            default:
                host.Answer(call, new EtcdError(EtcdErrors.Stopped));
                break;
        }
    }

    private void OnReplied(Replied replied, ProcessHost host)
    {
        if (_boot is { } boot && boot.Ticket == replied.Ticket)
            OnBootReply(replied.Reply, host);
        else if (_check is { } check && check.Ticket == replied.Ticket)
            OnHashReply(replied.Reply, host);
        else
            OnPromotionReply(replied, host);
    }

    private void OnCallEnded(CallId call)
    {
        _writes.RemoveAll(write => write.Call == call);
        _watches.RemoveAll(watch => watch.Call == call);
        _early.RemoveAll(early => early.Call == call);
        _reads.Remove(call);
    }

    private EtcdResponse Stamp(EtcdResponse response) =>
        response is EtcdError ? response : response with { Header = response.Header with { Cluster = _cluster, Member = _id, RaftTerm = _node!.Term } };
}
