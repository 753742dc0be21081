using StudyPortal.Simulation.Etcd.Serving;
using StudyPortal.Simulation.Etcd.Storage;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Raft;

namespace StudyPortal.Simulation.Etcd;

/// <content>Gives the raft node its inputs and does what it wants, in the order that <see cref="Intentions"/> asks for.</content>
public sealed partial class EtcdMember
{
    // Entries that stay in the log for slow followers. etcd keeps 5,000 (server/etcdserver/server.go); these are four minutes of an idle cluster, and keep its state small.
    private const int KeepEntries = 500;
    private const int CompactEvery = 100;

    // After so many entries the others are likely to have applied one as well.
    private const int SharedEntries = 64;

    private static readonly TimeSpan _slowFsync = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _removalDelay = TimeSpan.FromSeconds(1);

    private bool _isRemoved;

    /// <summary>Steps the node. What an input leads to may bring further inputs: they wait until it is carried out.</summary>
    private void Feed(RaftInput input, ProcessHost host)
    {
        if (_node is null || _phase == EtcdPhase.Ended)
            return;
        if (_isCarryingOut)
        {
            _inputs.Enqueue(input);
            return;
        }

        _isCarryingOut = true;
        var next = input;
        do
        {
            _intentions.Clear();
            _node.Step(next, _intentions);
            CarryOut(host);
        }
        while (_phase != EtcdPhase.Ended && _inputs.TryDequeue(out next!));
        _isCarryingOut = false;
        _inputs.Clear();
        TakeSnapshot(host);
    }

    private void CarryOut(ProcessHost host)
    {
        var intentions = _intentions;
        if (intentions.Write is { } write)
        {
            var takes = host.FsyncTime();
            host.Wake(takes, new WrittenWake(write, takes));
        }

        if (intentions.Restore is { } snapshot)
            Restore(snapshot, host);
        foreach (var entry in intentions.Apply)
            Apply(entry, host);
        if (intentions.Apply.Count > 0)
            AfterApply(host);
        foreach (var message in intentions.Messages)
            Send(message, host);
        foreach (var read in intentions.Reads)
            _reads.Confirm(read.Ticket, read.Index);
        foreach (var refusal in intentions.Refusals)
            OnRefusal(refusal, host);
        foreach (var fact in intentions.Facts)
            OnFact(fact, host);
        if (_reads.Count > 0 && _phase != EtcdPhase.Ended)
            ServeReads(host);
        if (_node!.IsHalted && _phase != EtcdPhase.Ended)
            End(host, ExitPanic);
    }

    private void OnWritten(WrittenWake written, ProcessHost host)
    {
        _counters.AddFsync(written.Took);
        if (written.Took >= _slowFsync)
            Log(host, EtcdLog.Warning, "slow fdatasync", ("took", GoDuration.Format(written.Took)), ("expected-duration", "1s"));
        if (_node!.Role == RaftRole.Leader)
            LogLateHeartbeats(written.Took, host);
        var image = written.Write.Image;
        image = image.Committed < _committedOnDisk ? image with { Committed = _committedOnDisk } : image;
        _walBytes += written.Write.Entries == 0 ? 1 : WalBytes(image, written.Write.Entries);
        if (!KeepOpen(host, _flags.WalPath, new WriteAheadLog(_cluster, _id, image, _walBytes)))
            Fail(host, EtcdLog.Fatal, "failed to save Raft hard state and entries", ("error", $"write {_flags.WalPath}: {Reason(host)}"));
        else
            Feed(new Persisted(written.Write.Number), host);
    }

    private static long WalBytes(DurableState image, long entries)
    {
        const int Overhead = 64;
        var bytes = 0L;
        for (var index = Math.Max(image.Log.FirstIndex, image.Log.Last.Index - entries + 1); index <= image.Log.Last.Index; index++)
            bytes += Overhead + (image.Log[index].Payload is ClientCommand client ? StoreSize.WireBytes(client.Request) : 0);
        return bytes;
    }

    private void Restore(Snapshot snapshot, ProcessHost host)
    {
        (_store, _index) = ((EtcdStore)snapshot.State, snapshot.Position.Index);
        _databaseBytes = StoreSize.FileBytes(_store);
        CommitDatabase(host);
        foreach (var member in _store.Members)
            AddPeer(member, host);
        _peers.RemoveAll(peer => _store.Removed.Contains(peer.Id));
        NotifyWatches(host);
    }

    private void Apply(Entry entry, ProcessHost host)
    {
        if (entry.Payload is RemoveMember { Member: var gone } && gone == _id)
            LeaveSoon(host);

        // What the database held when the process started is not applied again.
        if (entry.Index <= _index)
            return;
        _index = entry.Index;
        Forget(entry.Index - SharedEntries);
        if (CommandOf(entry.Payload) is not { } command)
            return;
        var (after, response) = command.ApplyTo(_store);
        _store = after;
        if (entry.Payload is MembershipChange change)
            OnMembership(change, host);
        else
            OnApplied(command, host);
        Complete(command, response, host);
    }

    private void AfterApply(ProcessHost host)
    {
        var needed = StoreSize.FileBytes(_store);
        if (needed > _databaseBytes)
        {
            _databaseBytes = needed;
            CommitDatabase(host);
        }

        KeepCommitted(host);
        if (_watches.Count > 0)
            NotifyWatches(host);
    }

    // What is committed is in the file before it is acknowledged, without waiting for the disk (etcd v3.6 server/etcdserver/raft.go saves every hard state): a process
    // that is killed loses nothing of it, also where it is forced into a cluster of its own.
    private void KeepCommitted(ProcessHost host)
    {
        var disk = _node!.Disk;
        if (disk.Committed <= _committedOnDisk)
            return;
        _committedOnDisk = disk.Committed;
        KeepOpen(host, _flags.WalPath, new WriteAheadLog(_cluster, _id, disk, _walBytes));
    }

    private void CommitDatabase(ProcessHost host)
    {
        if (_phase == EtcdPhase.Ended)
            return;
        _indexOnDisk = _index;
        if (!KeepOpen(host, _flags.DatabasePath, new DatabaseFile(_store, _index, _databaseBytes)))
            Fail(host, EtcdLog.Panic, "failed to commit tx", ("error", $"write {_flags.DatabasePath}: {Reason(host)}"));
    }

    // etcd 3.6 gives its log back every hundred entries (server/etcdserver/server.go, compactRaftLogEveryNApplies) and writes a snapshot every --snapshot-count of them.
    private void TakeSnapshot(ProcessHost host)
    {
        if (_phase != EtcdPhase.Running || _index != _node!.Applied)
            return;
        var isForDisk = _node.Applied - _snapshotIndex > _flags.SnapshotCount;
        if (isForDisk)
        {
            Log(host, EtcdLog.Info, "triggering snapshot", ("local-member-id", _id.ToString()), ("local-member-applied-index", _node.Applied),
                ("local-member-snapshot-index", _snapshotIndex), ("local-member-snapshot-count", _flags.SnapshotCount), ("snapshot-forced", false));
            (_walBytes, _snapshotIndex) = (WriteAheadLog.SegmentBytes, _node.Applied);
            CommitDatabase(host);
        }
        else if (_node.Applied - _node.Snapshot.Position.Index <= CompactEvery)
            return;

        Feed(new TakeSnapshot(_store, KeepEntries), host);
        if (isForDisk)
            Log(host, EtcdLog.Info, "saved snapshot to disk", ("snapshot-index", _snapshotIndex));
    }

    private void Send(RaftMessage message, ProcessHost host)
    {
        if (PeerOf(message.To) is not { } peer)
            return;
        if (message is InstallSnapshot install)
        {
            // While it applies again what its database holds already, the store is ahead of the node.
            if (_index != _node!.Applied)
            {
                Feed(new ReportSnapshot(message.To, HasArrived: false), host);
                return;
            }

            message = install with { Snapshot = _node.Capture(_store) };
            host.Wake(SnapshotTime(), new SnapshotWake(message.To));
        }

        host.Send(peer.Endpoint, _peerTls, new RaftEnvelope(_cluster, _id, message));
    }

    // 100 MB a second.
    private TimeSpan SnapshotTime() => TimeSpan.FromMilliseconds(5) + TimeSpan.FromMicroseconds(_databaseBytes / 100);

    private void LeaveSoon(ProcessHost host)
    {
        if (_isRemoved)
            return;
        _isRemoved = true;
        host.Wake(_removalDelay, new StopWake(IsRemoved: true));
    }

    private void Forget(long index)
    {
        if (index >= _node!.Log.FirstIndex && index <= _node.Log.Last.Index)
            CommandOf(_node.Log[index].Payload)?.Forget();
    }

    private static StoreCommand? CommandOf(Payload payload) => payload switch
    {
        StoreCommand command => command,
        MembershipChange { Context: StoreCommand command } => command,
        _ => null,
    };
}
