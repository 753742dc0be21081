using StudyPortal.Simulation.Etcd.Serving;
using StudyPortal.Simulation.Etcd.Storage;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Raft;

namespace StudyPortal.Simulation.Etcd;

/// <content>Changes of the membership and of the leadership (etcd v3.6 server/etcdserver/server.go).</content>
public sealed partial class EtcdMember
{
    private const string TransferTimedOut = "etcdserver: request timed out, leader transfer took too long";

    private List<(long Ticket, CallId Call)> _promotions = [];
    private PendingTransfer? _transfer;

    private void OnMembershipRequest(CallId call, EtcdRequest request, ProcessHost host)
    {
        var rules = new MembershipRules(
            _store, _id, ConnectedVoters(host.Now, MembershipRules.HealthInterval), id => PeerOf(id)?.ActiveSince is not null);
        var objection = request switch
        {
            MemberAddRequest add => Add(call, add, rules, host),
            MemberRemoveRequest remove => Remove(call, remove.Member, rules, host),
            MemberUpdateRequest update => Update(call, update, rules, host),
            _ => Promote(call, ((MemberPromoteRequest)request).Member, rules, host),
        };
        if (objection is null)
            return;
        if (objection is EtcdErrors.Unhealthy or EtcdErrors.NotEnoughStarted)
            Log(host, EtcdLog.Warning, "rejecting membership change request", ("local-member-id", _id.ToString()), ("error", objection));
        host.Answer(call, new EtcdError(objection));
    }

    private string? Add(CallId call, MemberAddRequest add, MembershipRules rules, ProcessHost host)
    {
        if (add.PeerUrls.IsEmpty || add.PeerUrls.Any(url => PeerUrls.Objection(url) is not null))
            return EtcdErrors.BadUrls;
        var member = new ClusterMember(Identity.OfMember(add.PeerUrls, host.Clock), "", add.PeerUrls, [], add.IsLearner);
        var objection = (_flags.StrictReconfigCheck ? rules.ObjectionToAdding(add.IsLearner) : null) ?? rules.ObjectionToUrls(member.Id, add.PeerUrls);
        if (objection is null && (_store.Member(member.Id) is not null || _store.Removed.Contains(member.Id)))
            objection = EtcdErrors.MemberExists;
        if (objection is null && add.IsLearner && !rules.HasRoomForLearner)
            objection = EtcdErrors.TooManyLearners;
        if (objection is null)
        {
            var command = new MemberAdded(member);
            Propose(call, command, add.IsLearner ? new AddLearner(member.Id, command) : new AddVoter(member.Id, command), host);
        }

        return objection;
    }

    private string? Remove(CallId call, MemberId id, MembershipRules rules, ProcessHost host)
    {
        var objection = _flags.StrictReconfigCheck ? rules.ObjectionToRemoving(id) : null;
        if (objection is null && _store.Member(id) is null && _node!.Leader != MemberId.None)
            objection = EtcdErrors.MemberNotFound;
        if (objection is null)
        {
            var command = new MemberRemoved(id);
            Propose(call, command, new RemoveMember(id, command), host);
        }

        return objection;
    }

    private string? Update(CallId call, MemberUpdateRequest update, MembershipRules rules, ProcessHost host)
    {
        if (update.PeerUrls.IsEmpty || update.PeerUrls.Any(url => PeerUrls.Objection(url) is not null))
            return EtcdErrors.BadUrls;
        if (_store.Member(update.Member) is null)
            return EtcdErrors.MemberNotFound;
        if (rules.ObjectionToUrls(update.Member, update.PeerUrls) is { } objection)
            return objection;
        var command = new MemberUpdated(update.Member, update.PeerUrls);
        Propose(call, command, new UpdateMember(update.Member, command), host);
        return null;
    }

    private string? Promote(CallId call, MemberId id, MembershipRules rules, ProcessHost host)
    {
        if (_node!.Role != RaftRole.Leader)
        {
            // Without a leader the request waits for one, longer than its client does.
            if (PeerOf(_node.Leader) is { } leader)
                _promotions.Add((host.Call(leader.Endpoint, _peerTls, new PromoteQuery(id), _flags.RequestTimeout), call));
            return null;
        }

        if (_node.ProgressOf(id) is not { } progress)
            return EtcdErrors.MemberNotFound;
        if (!progress.IsReadyToVote(_node.ProgressOf(_id)!.Value.Match))
            return EtcdErrors.LearnerNotReady;
        if (_store.Member(id) is { IsLearner: false })
            return EtcdErrors.NotALearner;
        if (_flags.StrictReconfigCheck && rules.ObjectionToPromoting() is { } objection)
            return objection;
        var command = new MemberPromoted(id);
        Propose(call, command, new PromoteLearner(id, command), host);
        return null;
    }

    private void OnPromotionReply(Replied replied, ProcessHost host)
    {
        var place = _promotions.FindIndex(promotion => promotion.Ticket == replied.Ticket);
        if (place < 0)
            return;
        var call = _promotions[place].Call;
        _promotions.RemoveAt(place);
        host.Answer(call, replied.Reply is Answered { Response: EtcdResponse response } ? response : new EtcdError(EtcdErrors.TimedOut));
    }

    private void OnMembership(MembershipChange change, ProcessHost host)
    {
        var local = ("local-member-id", (object)_id.ToString());
        var cluster = ("cluster-id", (object)_cluster.ToString());
        switch (change)
        {
            case RemoveMember:
                _peers.RemoveAll(peer => peer.Id == change.Member);
                Log(host, EtcdLog.Info, "removed member", cluster, local, ("removed-remote-peer-id", change.Member.ToString()));
                break;
            case PromoteLearner:
                Log(host, EtcdLog.Info, "promote member", cluster, local, ("promoted-member-id", change.Member.ToString()));
                break;
            case UpdateMember:
                AddPeer(_store.Member(change.Member)!, host);
                Log(host, EtcdLog.Info, "updated member", cluster, local, ("updated-remote-peer-id", change.Member.ToString()));
                break;
            case AddVoter or AddLearner when _store.Member(change.Member) is { } added:
                AddPeer(added, host);
                Log(host, EtcdLog.Info, "added member", cluster, local, ("added-peer-id", added.Id.ToString()), ("added-peer-peer-urls", added.PeerUrls),
                    ("added-peer-is-learner", added.IsLearner));
                break;
        }
    }

    private void OnMoveLeader(CallId call, MemberId target, ProcessHost host)
    {
        if (_node!.Role != RaftRole.Leader)
            host.Answer(call, new EtcdError(EtcdErrors.NotLeader));
        else if (_store.Member(target) is null or { IsLearner: true })
            host.Answer(call, new EtcdError(EtcdErrors.BadTransferee));
        else if (target == _id)
            host.Answer(call, new MoveLeaderResponse(Header()));
        else
            Transfer(call, target, host);
    }

    private void Transfer(CallId call, MemberId target, ProcessHost host)
    {
        Log(host, EtcdLog.Info, "leadership transfer starting", ("local-member-id", _id.ToString()), ("current-leader-member-id", _id.ToString()),
            ("transferee-member-id", target.ToString()));
        _transfer = new PendingTransfer(call, target, host.Now + _flags.RequestTimeout);
        Feed(new TransferLeadership(target), host);
    }

    private void CheckTransfer(PendingTransfer transfer, ProcessHost host)
    {
        var isDone = _node!.Leader == transfer.Target;
        if (!isDone && host.Now < transfer.Deadline)
            return;
        _transfer = null;
        if (isDone)
            Log(host, EtcdLog.Info, "leadership transfer finished", ("local-member-id", _id.ToString()), ("old-leader-member-id", _id.ToString()),
                ("new-leader-member-id", transfer.Target.ToString()));
        if (transfer.Call != default)
            host.Answer(transfer.Call, isDone ? new MoveLeaderResponse(Header()) : new EtcdError(TransferTimedOut));
        else
            Stop(isRemoved: false, host);
    }

    /// <summary>The voter that has been connected for the longest time, to hand the leadership to; none where nobody is.</summary>
    private MemberId LongestConnected()
    {
        Peer? longest = null;
        foreach (var peer in _peers)
        {
            if (peer.ActiveSince is { } since && _node!.Membership.IsVoter(peer.Id) && (longest is null || since < longest.ActiveSince))
                longest = peer;
        }

        return longest?.Id ?? MemberId.None;
    }
}
