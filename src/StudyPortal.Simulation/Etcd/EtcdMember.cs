using System.Collections.Immutable;
using StudyPortal.Simulation.Etcd.Serving;
using StudyPortal.Simulation.Etcd.Storage;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Machines.Certificates;
using StudyPortal.Simulation.Raft;

namespace StudyPortal.Simulation.Etcd;

/// <summary>
/// An etcd server: it hosts a <see cref="RaftNode"/> and an <see cref="EtcdStore"/>, keeps both on its disk, and serves clients and peers (etcd v3.6 server/etcdserver).
/// </summary>
public sealed partial class EtcdMember : Process
{
    private readonly ImmutableArray<string> _command;
    private readonly Intentions _intentions = new();
    private readonly Queue<RaftInput> _inputs = [];
    private EtcdFlags _flags = new();
    private EtcdPhase _phase;
    private MemberId _id;
    private ClusterId _cluster;
    private RaftNode? _node;
    private EtcdStore _store = EtcdStore.Empty;
    private long _index;
    private long _databaseBytes;
    private long _walBytes = WriteAheadLog.SegmentBytes;
    private long _indexOnDisk;
    private long _snapshotIndex;
    private long _committedOnDisk;
    private ClientTls? _peerTls;
    private ImmutableArray<int> _clientPorts = [];
    private ImmutableArray<int> _metricsPorts = [];
    private int _peerPort;
    private BootQuestions? _boot;
    private List<Peer> _peers = [];
    private List<PendingWrite> _writes = [];
    private ReadRounds _reads = new();
    private List<Watch> _watches = [];
    private List<Called> _early = [];
    private ServerCounters _counters = new();
    private bool _isServing;
    private bool _isDefragmenting;
    private bool _isCarryingOut;

    /// <summary>A server that is not started yet.</summary>
    /// <param name="command">The program's name and its flags, as a manifest or a unit has them.</param>
    public EtcdMember(ImmutableArray<string> command) => _command = command;

    /// <inheritdoc/>
    public override string Name => "etcd";

    /// <summary>What <c>--name</c> says: <c>cp1</c>.</summary>
    public string MemberName => _flags.Name;

    /// <summary>Its number; none until it has found out.</summary>
    public MemberId Id => _id;

    /// <summary>The number of its cluster.</summary>
    public ClusterId Cluster => _cluster;

    /// <summary>Its raft node, to look at; null until it runs.</summary>
    public RaftNode? Node => _node;

    /// <summary>What it has applied.</summary>
    public EtcdStore Store => _store;

    /// <summary>Bytes of its database file.</summary>
    public long DatabaseBytes => _databaseBytes;

    /// <summary>Whether it is a learner.</summary>
    public bool IsLearner => _store.Member(_id)?.IsLearner ?? false;

    /// <inheritdoc/>
    public override void Step(ProcessInput input, ProcessHost host)
    {
        if (_phase == EtcdPhase.Ended)
            return;
        switch (input)
        {
            case Started:
                Start(host);
                break;
            case Woken { What: EtcdWake wake }:
                OnWoken(wake, host);
                break;
            case Received { What: PeerMessage message }:
                OnMessage(message, host);
                break;
            case Undelivered { What: PeerMessage message } undelivered:
                OnUndelivered(message, undelivered, host);
                break;
            case Called called:
                OnCalled(called, host);
                break;
            case CallEnded ended:
                OnCallEnded(ended.Call);
                break;
            case Replied replied:
                OnReplied(replied, host);
                break;
            case Rejected rejected:
                OnRejected(rejected, host);
                break;
            case Terminating:
                Terminate(host);
                break;
        }
    }

    /// <inheritdoc/>
    public override Process Fork() => new EtcdMember(_command)
    {
        _flags = _flags, _phase = _phase, _id = _id, _cluster = _cluster, _node = _node?.Fork(), _store = _store, _index = _index, _databaseBytes = _databaseBytes,
        _walBytes = _walBytes, _indexOnDisk = _indexOnDisk, _snapshotIndex = _snapshotIndex, _committedOnDisk = _committedOnDisk, _peerTls = _peerTls, _clientPorts = _clientPorts, _metricsPorts = _metricsPorts, _peerPort = _peerPort,
        _boot = _boot, _peers = _peers.ConvertAll(peer => peer.Fork()), _writes = [.. _writes], _reads = _reads.Fork(),
        _watches = _watches.ConvertAll(watch => watch.Fork()), _early = [.. _early], _counters = _counters.Fork(), _isServing = _isServing,
        _isDefragmenting = _isDefragmenting, _transfer = _transfer, _ticks = _ticks, _leaderlessTicks = _leaderlessTicks, _leaderSince = _leaderSince,
        _nextPublish = _nextPublish, _isPublished = _isPublished, _nextVersion = _nextVersion, _isRemoved = _isRemoved, _promotions = [.. _promotions],
        _nextRejection = _nextRejection, _check = _check,
    };

    private void OnWoken(EtcdWake wake, ProcessHost host)
    {
        switch (wake)
        {
            case TickWake:
                OnTick(host);
                break;
            case WrittenWake written:
                OnWritten(written, host);
                break;
            case ReadWake read:
                OnReadWake(read.Ticket, host);
                break;
            case ServeWake:
                Serve(host);
                break;
            case SnapshotWake sent:
                Feed(new ReportSnapshot(sent.To, HasArrived: true), host);
                break;
            case DefragmentedWake defragmented:
                OnDefragmented(defragmented.Call, host);
                break;
            case StopWake stop:
                Stop(stop.IsRemoved, host);
                break;
        }
    }

    private ResponseHeader Header() => new(_cluster, _id, _store.Revision, _node?.Term ?? 0);
}
