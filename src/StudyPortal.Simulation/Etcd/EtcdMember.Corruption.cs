using StudyPortal.Simulation.Etcd.Serving;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Raft;

namespace StudyPortal.Simulation.Etcd;

/// <content>With the feature InitialCorruptCheck, which kubeadm switches on: is the own content that of the others (etcd v3.6 server/etcdserver/corrupt.go)?</content>
public sealed partial class EtcdMember
{
    private CorruptionCheck? _check;

    private void CheckThenRun(DurableState state, DatabaseFile database, ProcessHost host)
    {
        if (!_flags.InitialCorruptCheck || _flags.ForceNewCluster)
        {
            Run(state, database, host);
            return;
        }

        Log(host, EtcdLog.Info, "starting initial corruption check", ("local-member-id", _id.ToString()), ("timeout", GoDuration.Format(_flags.RequestTimeout)));
        _phase = EtcdPhase.Asking;
        _check = new CorruptionCheck(state, database, [.. database.Store.Members.Where(member => member.Id != _id).Select(member => PeerUrls.EndpointOf(member.PeerUrls))], 0, 0);
        CompareNext(host);
    }

    private void CompareNext(ProcessHost host)
    {
        var check = _check!;
        if (check.Next < check.Others.Length)
        {
            _check = check with { Next = check.Next + 1, Ticket = host.Call(check.Others[check.Next], _peerTls, new HashQuery(check.Database.Store.Revision), _bootstrapTimeout) };
            return;
        }

        _check = null;
        Log(host, EtcdLog.Info, "initial corruption checking passed; no corruption", ("local-member-id", _id.ToString()));
        Run(check.State, check.Database, host);
    }

    // Who does not answer, or has compacted otherwise, cannot be compared with.
    private void OnHashReply(Reply reply, ProcessHost host)
    {
        var store = _check!.Database.Store;
        if (reply is Answered { Response: HashKvResponse other } && store.Hash(store.Revision) is HashKvResponse own
            && own.CompactRevision == other.CompactRevision && own.Hash != other.Hash)
        {
            Log(host, EtcdLog.Warning, "found different hash values from remote peer", ("local-member-id", _id.ToString()), ("local-member-revision", own.HashRevision),
                ("local-member-hash", own.Hash), ("remote-peer-id", other.Header.Member.ToString()), ("remote-peer-hash", other.Hash));
            Fail(host, EtcdLog.Fatal, "discovery failed", ("error", $"{_id} found data inconsistency with peers"));
            return;
        }

        CompareNext(host);
    }
}
