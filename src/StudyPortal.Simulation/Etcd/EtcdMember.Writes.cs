using StudyPortal.Simulation.Etcd.Serving;
using StudyPortal.Simulation.Etcd.Storage;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Raft;

namespace StudyPortal.Simulation.Etcd;

/// <content>Writes, from the client to the log and back (etcd v3.6 server/etcdserver/v3_server.go).</content>
public sealed partial class EtcdMember
{
    // What may be committed and not applied (etcd v3.6 server/etcdserver/v3_server.go, maxGapBetweenApplyAndCommitIndex).
    private const int MostUnapplied = 5_000;

    private Instant _leaderSince;

    private void Write(CallId call, EtcdRequest request, ProcessHost host)
    {
        var cost = StoreSize.QuotaCost(request);
        if (cost > 0 && _databaseBytes + cost >= _flags.Quota)
        {
            RaiseNoSpace(host);
            host.Answer(call, new EtcdError(EtcdErrors.NoSpace));
            return;
        }

        _counters.Puts += request is PutRequest ? 1 : 0;
        Propose(call, new ClientCommand(request), host);
    }

    private void RaiseNoSpace(ProcessHost host)
    {
        var alarm = new Alarm(_id, AlarmKind.NoSpace);
        if (_store.Alarms.Contains(alarm) || _writes.Exists(write => write.Command is RaiseAlarm))
            return;
        Log(host, EtcdLog.Warning, "message exceeded backend quota; raising alarm", ("quota-size-bytes", _flags.Quota));
        Propose(default, new RaiseAlarm(alarm), host);
    }

    private void Propose(CallId call, StoreCommand command, ProcessHost host) => Propose(call, command, command, host);

    private void Propose(CallId call, StoreCommand command, Payload payload, ProcessHost host)
    {
        if (_node!.Committed - _node.Applied > MostUnapplied || _writes.Count >= MostUnapplied)
        {
            host.Answer(call, new EtcdError(EtcdErrors.TooManyRequests));
            return;
        }

        var isProposed = _node.Leader != MemberId.None;
        _writes.Add(new PendingWrite(call, command, payload, host.Now, isProposed));
        if (isProposed)
            Feed(new Propose(payload), host);
    }

    // While there is no leader, raft takes no proposals and they wait (etcd-io/raft node.go, propc).
    private void ProposeWaiting(ProcessHost host)
    {
        for (var place = 0; place < _writes.Count; place++)
        {
            if (_writes[place].IsProposed)
                continue;
            _writes[place] = _writes[place] with { IsProposed = true };
            Feed(new Propose(_writes[place].Payload), host);
        }
    }

    private void OnRefusal(Refusal refusal, ProcessHost host)
    {
        if (refusal.Input is not Propose { Payload: var payload })
            return;
        var place = _writes.FindIndex(write => ReferenceEquals(write.Payload, payload));
        if (place < 0)
            return;
        var write = _writes[place];
        switch (refusal.Reason)
        {
            case RefusalReason.NoLeader or RefusalReason.NotLeader:
                _writes[place] = write with { IsProposed = false };
                break;
            case RefusalReason.ChangePending:
                // etcd-io/raft puts an empty entry in its place and says nothing: the client's time runs out.
                break;
            default:
                _writes.RemoveAt(place);
                Answer(write, new EtcdError(TextOf(refusal.Reason)), host);
                break;
        }
    }

    private static string TextOf(RefusalReason reason) => reason switch
    {
        RefusalReason.AlreadyMember => EtcdErrors.MemberExists,
        RefusalReason.NotAMember => EtcdErrors.MemberNotFound,
        RefusalReason.NotALearner => EtcdErrors.NotALearner,
        RefusalReason.LearnerNotReady => EtcdErrors.LearnerNotReady,
        RefusalReason.LastVoter => EtcdErrors.NotEnoughStarted,
        _ => EtcdErrors.ProposalDropped,
    };

    private void Complete(StoreCommand command, EtcdResponse? response, ProcessHost host)
    {
        for (var place = 0; place < _writes.Count; place++)
        {
            if (!ReferenceEquals(_writes[place].Command, command))
                continue;
            var write = _writes[place];
            _writes.RemoveAt(place);
            if (response is not null)
                Answer(write, Stamp(response), host);
            return;
        }
    }

    private static void Answer(PendingWrite write, EtcdResponse response, ProcessHost host)
    {
        if (write.Call != default)
            host.Answer(write.Call, response);
    }

    private void OnApplied(StoreCommand command, ProcessHost host)
    {
        switch (command)
        {
            case SetClusterVersion version:
                Log(host, EtcdLog.Info, "set initial cluster version", ("cluster-id", _cluster.ToString()), ("local-member-id", _id.ToString()),
                    ("cluster-version", version.Version[..version.Version.LastIndexOf('.')]));
                break;
            case PublishMember when _writes.Exists(write => ReferenceEquals(write.Command, command)):
                OnPublished(host);
                break;
            case RaiseAlarm { Alarm: var alarm }:
                Log(host, EtcdLog.Warning, "alarm raised", ("alarm", alarm.Kind == AlarmKind.NoSpace ? "NOSPACE" : "CORRUPT"), ("from", alarm.Member.ToString()));
                host.Report("alarm raised", $"{NameOf(alarm.Member)} raises the alarm {(alarm.Kind == AlarmKind.NoSpace ? "NOSPACE" : "CORRUPT")}, as {_flags.Name} learns.");
                break;
            case ClientCommand { Request: var request } when StoreSize.QuotaCost(request) is var cost and > 0 && _databaseBytes + cost >= _flags.Quota:
                RaiseNoSpace(host);
                break;
            case ClientCommand { Request: CompactRequest compact }:
                Log(host, EtcdLog.Info, "finished scheduled compaction", ("compact-revision", compact.Revision));
                break;
        }
    }

    /// <summary>Answers writes that nobody has decided in time.</summary>
    private void ExpireWrites(ProcessHost host)
    {
        while (_writes.Count > 0 && host.Now - _writes[0].Asked >= _flags.RequestTimeout)
        {
            var write = _writes[0];
            _writes.RemoveAt(0);
            _counters.FailedProposals++;
            Answer(write, new EtcdError(TimeoutText(write.Asked, host)), host);
        }
    }

    // etcd v3.6 server/etcdserver/v3_server.go, parseProposeCtxErr
    private string TimeoutText(Instant asked, ProcessHost host)
    {
        var election = TimeSpan.FromMilliseconds(_flags.ElectionMs);
        if (_leaderSince > asked && _leaderSince - asked < 2 * election)
            return EtcdErrors.TimedOutByLeaderFailure;
        if (_node!.Leader == MemberId.None)
            return EtcdErrors.TimedOut;
        var waited = host.Now - asked;
        var isConnected = _node.Leader == _id
            ? ConnectedVoters(host.Now, waited) >= Quorum.Majority(Math.Max(1, _node.Membership.Voters.Length))
            : PeerOf(_node.Leader)?.ActiveSince is { } active && active <= asked;
        return isConnected ? EtcdErrors.TimedOut : EtcdErrors.TimedOutByLostConnection;
    }
}
