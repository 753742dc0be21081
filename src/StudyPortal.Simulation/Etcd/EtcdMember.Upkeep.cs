using StudyPortal.Simulation.Etcd.Serving;
using StudyPortal.Simulation.Etcd.Storage;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Raft;

namespace StudyPortal.Simulation.Etcd;

/// <content>What comes round with the ticks, and the end.</content>
public sealed partial class EtcdMember
{
    // A stream that needs a leader is canceled after so many election timeouts without one (etcd v3.6 server/etcdserver/api/v3rpc/interceptor.go).
    private const int LeaderlessElections = 3;

    // The database is brought to the disk so often; what lies between is applied again after a crash (etcd: every 100 ms).
    private const int TicksPerCommit = 10;

    private static readonly TimeSpan _versionInterval = TimeSpan.FromSeconds(5);

    private int _ticks;
    private int _leaderlessTicks;
    private Instant _nextPublish;
    private bool _isPublished;
    private Instant _nextVersion;

    private void OnTick(ProcessHost host)
    {
        host.Wake(TimeSpan.FromMilliseconds(_flags.HeartbeatMs), TickWake.Instance);
        Feed(Tick.Instance, host);
        if (_phase == EtcdPhase.Ended)
            return;
        if (++_ticks % TicksPerHello == 0)
            GreetPeers(host);
        if (_ticks % TicksPerCommit == 0 && _index > _indexOnDisk)
            CommitDatabase(host);
        if (_writes.Count > 0)
            ExpireWrites(host);
        if (_transfer is { } transfer)
            CheckTransfer(transfer, host);
        if (_phase == EtcdPhase.Running)
            KeepUp(host);
    }

    private void KeepUp(ProcessHost host)
    {
        if (_watches.Count > 0)
            KeepWatches(host);
        if (!_isPublished && host.Now >= _nextPublish && _node!.Leader != MemberId.None)
            Publish(host);
        if (_store.ClusterVersion.Length == 0 && _node!.Role == RaftRole.Leader && host.Now >= _nextVersion)
            AgreeOnVersion(host);
    }

    // The member tells the others its name and client URLs with every start, until that is applied (etcd v3.6 server/etcdserver/server.go, publishV3).
    private void Publish(ProcessHost host)
    {
        if (_store.Member(_id) is null)
            return;
        _nextPublish = host.Now + _flags.RequestTimeout;
        Propose(default, new PublishMember(_id, _flags.Name, _flags.AdvertiseClientUrls), host);
    }

    private void OnPublished(ProcessHost host)
    {
        if (_isPublished)
            return;
        _isPublished = true;
        Log(host, EtcdLog.Info, "published local member to cluster through raft", ("local-member-id", _id.ToString()),
            ("local-member-attributes", $"{{Name:{_flags.Name} ClientURLs:[{string.Join(' ', _flags.AdvertiseClientUrls)}]}}"),
            ("cluster-id", _cluster.ToString()), ("publish-timeout", GoDuration.Format(_flags.RequestTimeout)));
        Serve(host);
    }

    private void AgreeOnVersion(ProcessHost host)
    {
        _nextVersion = host.Now + _versionInterval;
        Log(host, EtcdLog.Info, "setting up initial cluster version using v3 API", ("cluster-version", "3.6"));
        Propose(default, new SetClusterVersion(EtcdVersion.Cluster), host);
    }

    private void Terminate(ProcessHost host)
    {
        Log(host, EtcdLog.Info, "received signal; shutting down", ("signal", "terminated"));
        Log(host, EtcdLog.Info, "closing etcd server", ("name", _flags.Name), ("data-dir", _flags.Directory));
        if (_phase != EtcdPhase.Running)
        {
            End(host, 0);
            return;
        }

        _phase = EtcdPhase.Stopping;
        if (_node!.Role != RaftRole.Leader)
            Log(host, EtcdLog.Info, "skipped leadership transfer; local server is not leader", ("local-member-id", _id.ToString()));
        else if (_node.Membership.Voters.Length == 1)
            Log(host, EtcdLog.Info, "skipped leadership transfer for single voting member cluster", ("local-member-id", _id.ToString()));
        else if (LongestConnected() is var heir && heir != MemberId.None)
            Transfer(default, heir, host);
        if (_transfer is null)
            Stop(isRemoved: false, host);
    }

    private void Stop(bool isRemoved, ProcessHost host)
    {
        if (_phase == EtcdPhase.Ended)
            return;
        if (isRemoved)
        {
            Log(host, EtcdLog.Warning, "server error", ("error", "the member has been permanently removed from the cluster"));
            Log(host, EtcdLog.Warning, "data-dir used by this member must be removed");
            host.Report("member stopped", $"{_flags.Name} was removed from the cluster and stops.");
        }

        CommitDatabase(host);
        Log(host, EtcdLog.Info, "closed etcd server", ("name", _flags.Name), ("data-dir", _flags.Directory));
        End(host, 0);
    }
}
