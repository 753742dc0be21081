using StudyPortal.Simulation.Etcd.Serving;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Raft;

namespace StudyPortal.Simulation.Etcd;

/// <content>What happens to the raft node, in etcd's log and for people.</content>
public sealed partial class EtcdMember
{
    private const string RaftLogger = "raft";

    private void OnFact(RaftFact fact, ProcessHost host)
    {
        host.Report(fact.Kind, fact.Sentence(_flags.Name, NameOf));
        switch (fact)
        {
            case PreVoteStarted:
                RaftLine(host, EtcdLog.Info, $"{_id} is starting a new election at term {_node!.Term}");
                RaftLine(host, EtcdLog.Info, $"{_id} became pre-candidate at term {_node.Term}");
                break;
            case ElectionStarted started:
                RaftLine(host, EtcdLog.Info, $"{_id} became candidate at term {started.Term}");
                break;
            case VoteGranted granted:
                RaftLine(host, EtcdLog.Info, $"{_id} cast MsgVote for {granted.Candidate} at term {granted.Term}");
                break;
            case ElectionLost lost:
                RaftLine(host, EtcdLog.Info, $"{_id} became follower at term {lost.Term}");
                break;
            case LeaderElected elected:
                RaftLine(host, EtcdLog.Info, $"{_id} became leader at term {elected.Term}");
                OnNewLeader(_id, elected.Term, host);
                break;
            case LeaderFollowed followed:
                OnNewLeader(followed.Leader, followed.Term, host);
                break;
            case LeaderLost lost:
                RaftLine(host, EtcdLog.Info, $"raft.node: {_id} lost leader {lost.Leader} at term {lost.Term}");
                break;
            case SteppedDown { Reason: StepDownReason.QuorumNotActive } down:
                RaftLine(host, EtcdLog.Warning, $"{_id} stepped down to follower since quorum is not active");
                RaftLine(host, EtcdLog.Info, $"{_id} became follower at term {down.Term}");
                RaftLine(host, EtcdLog.Info, $"raft.node: {_id} lost leader {_id} at term {down.Term}");
                break;
            case SteppedDown:
                RaftLine(host, EtcdLog.Info, $"{_id} became follower at term {_node!.Term}");
                break;
            default:
                OnRareFact(fact, host);
                break;
        }
    }

    private void OnRareFact(RaftFact fact, ProcessHost host)
    {
        switch (fact)
        {
            case MembershipChanged changed:
                RaftLine(host, EtcdLog.Info, $"{_id} switched to configuration voters=({string.Join(' ', changed.Membership.Voters.Select(voter => voter.Value))})"
                    + (changed.Membership.Learners.IsEmpty ? "" : $" learners=({string.Join(' ', changed.Membership.Learners.Select(learner => learner.Value))})"));
                break;
            case TransferStarted transfer:
                RaftLine(host, EtcdLog.Info, $"{_id} [term {_node!.Term}] starts to transfer leadership to {transfer.To}");
                break;
            case SnapshotSent sent:
                Log(host, EtcdLog.Info, "sending database snapshot", ("snapshot-index", sent.Position.Index), ("remote-peer-id", sent.To.ToString()), ("bytes", _databaseBytes));
                break;
            case SnapshotRestored restored:
                Log(host, EtcdLog.Info, "applied snapshot", ("current-snapshot-index", _index), ("incoming-leader-snapshot-index", restored.Position.Index));
                break;
            case Halted halted:
                RaftLine(host, EtcdLog.Panic, halted.Message);
                break;
        }
    }

    private void OnNewLeader(MemberId leader, long term, ProcessHost host)
    {
        RaftLine(host, EtcdLog.Info, $"raft.node: {_id} elected leader {leader} at term {term}");
        _leaderSince = host.Now;
        _counters.LeaderChanges++;
        if (_writes.Count > 0)
            ProposeWaiting(host);
        AskAgain(host);
    }

    // The leader's heartbeats wait for its disk (etcd v3.6 server/etcdserver/raft.go, processMessages).
    private void LogLateHeartbeats(TimeSpan took, ProcessHost host)
    {
        var expected = TimeSpan.FromMilliseconds(2 * _flags.HeartbeatMs);
        if (took <= expected)
            return;
        foreach (var peer in _peers)
        {
            _counters.HeartbeatFailures++;
            Log(host, EtcdLog.Warning, "leader failed to send out heartbeat on time; took too long, leader is overloaded likely from slow disk",
                ("to", peer.Id.ToString()), ("heartbeat-interval", $"{_flags.HeartbeatMs}ms"), ("expected-duration", GoDuration.Format(expected)),
                ("exceeded-duration", GoDuration.Format(took - expected)));
        }
    }

    private static void RaftLine(ProcessHost host, string level, string message) => host.Log(EtcdLog.Line(host.Clock, level, RaftLogger, message, []));

    private string NameOf(MemberId id) => id == _id ? _flags.Name : _store.Member(id) is { Name.Length: > 0 } member ? member.Name : id.ToString();
}
