using System.Collections.Immutable;
using StudyPortal.Simulation.Etcd.Serving;
using StudyPortal.Simulation.Etcd.Storage;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Raft;

namespace StudyPortal.Simulation.Etcd;

/// <content>How a member finds out who it is: from its disk, from its flags, or from the others (etcd v3.6 server/etcdserver/bootstrap.go).</content>
public sealed partial class EtcdMember
{
    private static readonly TimeSpan _bootstrapTimeout = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _readyTimeout = TimeSpan.FromSeconds(5);

    private void Bootstrap(ProcessHost host)
    {
        if (DirectoryError(host) is { } error)
            Fail(host, EtcdLog.Fatal, "discovery failed", ("error", error));
        else if (host.Read(_flags.WalPath) is { } wal)
            Restart(wal.Content, host);
        else
            Join(host);
    }

    private string? DirectoryError(ProcessHost host)
    {
        var directory = _flags.Directory;
        if (host.Read(directory) is not { } node)
            return MakeDirectories(host) ? null : $"cannot access data directory: mkdir {directory}: {Reason(host)}";
        if (!node.IsDirectory)
            return $"cannot access data directory: mkdir {directory}: not a directory";
        if (node.Mode != FileNode.PrivateDirectory)
        {
            Log(host, EtcdLog.Warning, "check file permission", ("error",
                $"directory \"{directory}\" exist, but the permission is not \"drwx------\". The recommended permission is \"-rwx------\" to prevent possible unprivileged access to the data"));
        }

        if (!Keep(host, $"{directory}/.touch", new TextContent("")))
            return $"cannot access data directory: open {directory}/.touch: {Reason(host)}";
        host.Delete($"{directory}/.touch");
        return null;
    }

    private bool MakeDirectories(ProcessHost host)
    {
        foreach (var directory in new[] { "", "/member", "/member/snap", "/member/wal" })
        {
            if (!host.Write(_flags.Directory + directory, new FileNode(null, FileNode.PrivateDirectory, FileNode.Root, host.Clock)))
                return false;
        }

        return true;
    }

    private static string Reason(ProcessHost host) => host.Machine.IsDiskFull ? "no space left on device" : "read-only file system";

    private static bool Keep(ProcessHost host, string path, FileContent content) =>
        host.Write(path, new FileNode(content, FileNode.PrivateFile, FileNode.Root, host.Clock));

    // What was removed while it is open is written on, but nobody finds it again (unlink(2)).
    private static bool KeepOpen(ProcessHost host, string path, FileContent content) => host.Read(path) is null || Keep(host, path, content);

    // With data on the disk, --initial-cluster and its like say nothing any more.
    private void Restart(FileContent? content, ProcessHost host)
    {
        if (content is not WriteAheadLog wal)
        {
            Fail(host, EtcdLog.Fatal, "failed to read WAL, cannot be repaired", ("error", "walpb: crc mismatch"));
            return;
        }

        if (host.Read(_flags.DatabasePath) is not { } database)
        {
            Fail(host, EtcdLog.Fatal, "discovery failed", ("error", $"database file ({_flags.DatabasePath}) of the backend is missing"));
            return;
        }

        if (database.Content is not DatabaseFile file)
        {
            Fail(host, EtcdLog.Panic, "failed to open database", ("path", _flags.DatabasePath), ("error", "invalid database"));
            return;
        }

        var state = wal.State;
        if (state.Snapshot.Position.Index > file.ConsistentIndex)
            file = new DatabaseFile((EtcdStore)state.Snapshot.State, state.Snapshot.Position.Index, file.Bytes);

        // What the database holds was committed, whether the log on the disk says so or not.
        state = state with { Committed = Math.Max(state.Committed, Math.Min(file.ConsistentIndex, state.Log.Last.Index)) };
        (_id, _cluster, _walBytes) = (wal.Member, wal.Cluster, wal.Bytes);
        if (_flags.ForceNewCluster)
            state = ForceNewCluster.On(state, _id);
        Log(host, EtcdLog.Info, _flags.ForceNewCluster ? "forcing restart member" : "restarting local member", ("cluster-id", _cluster.ToString()),
            ("local-member-id", _id.ToString()), ("commit-index", state.Committed));
        CheckThenRun(state, file, host);
    }

    private void Join(ProcessHost host)
    {
        var initialCluster = PeerUrls.Map(_flags.InitialClusterOrSelf);
        if (FlagRules.BootstrapObjection(_flags, initialCluster) is { } objection)
        {
            Fail(host, EtcdLog.Fatal, "discovery failed", ("error", objection));
            return;
        }

        ImmutableArray<Endpoint> others =
            [.. initialCluster!.Where(named => named.Key != _flags.Name).SelectMany(named => named.Value).Select(url => PeerUrls.EndpointOf([url]))];
        _phase = EtcdPhase.Asking;
        _boot = new BootQuestions(others, 0, 0);
        AskNext(host);
    }

    private void AskNext(ProcessHost host)
    {
        var boot = _boot!;
        if (boot.Next < boot.Others.Length)
            _boot = boot with { Next = boot.Next + 1, Ticket = host.Call(boot.Others[boot.Next], _peerTls, MembersQuery.Instance, _bootstrapTimeout) };
        else if (_flags.IsExistingCluster)
            Fail(host, EtcdLog.Fatal, "discovery failed", ("error", "cannot fetch cluster info from peer urls: could not retrieve cluster information from the given URLs"));
        else
            Found(host);
    }

    private void OnBootReply(Reply reply, ProcessHost host)
    {
        if (reply is Answered { Response: PeerMembers { Members.IsEmpty: false } known })
        {
            if (_flags.IsExistingCluster)
                JoinExisting(known, host);
            else
                FoundUnlessKnown(known, host);
            return;
        }

        if (reply is CallFailed failed)
            Log(host, EtcdLog.Warning, "failed to get cluster response", ("address", $"{_boot!.Others[_boot.Next - 1]}/members"), ("error", failed.Text));
        AskNext(host);
    }

    // A member that lost its disk must not vote again under its old number.
    private void FoundUnlessKnown(PeerMembers known, ProcessHost host)
    {
        var own = Identity.OfMember(_flags.AdvertisePeerUrls, _flags.InitialClusterToken);
        if (known.Members.FirstOrDefault(member => member.Id == own) is { ClientUrls.IsEmpty: false })
            Fail(host, EtcdLog.Fatal, "discovery failed", ("error", $"member {own} has already been bootstrapped"));
        else
            Found(host);
    }

    private void Found(ProcessHost host)
    {
        var founders = Identity.Founders(PeerUrls.Map(_flags.InitialClusterOrSelf)!, _flags.InitialClusterToken);
        _id = founders.First(member => member.Name == _flags.Name).Id;
        _cluster = Identity.OfCluster(founders.Select(member => member.Id));
        LogLocalMember(host);
        Run(DurableState.Founding(founders.Select(member => new AddVoter(member.Id, new MemberAdded(member)))), new DatabaseFile(EtcdStore.Empty, 0, 0), host);
    }

    private void JoinExisting(PeerMembers known, ProcessHost host)
    {
        var flagged = PeerUrls.Map(_flags.InitialClusterOrSelf)!;
        var own = known.Members.FirstOrDefault(member => PeerUrls.AreSame(member.PeerUrls, flagged[_flags.Name]));
        var mismatch = flagged.Count != known.Members.Length ? "member count is unequal"
            : known.Members.Any(member => !flagged.Values.Any(urls => PeerUrls.AreSame(urls, member.PeerUrls))) || own is null ? "unmatched member while checking PeerURLs"
            : null;
        if (mismatch is not null)
        {
            var listed = string.Join(' ', known.Members.Select(member => $"&{{ID:{member.Id} RaftAttributes:{{PeerURLs:[{string.Join(' ', member.PeerUrls)}] IsLearner:{(member.IsLearner ? "true" : "false")}}} Attributes:{{Name:{member.Name} ClientURLs:[{string.Join(' ', member.ClientUrls)}]}}}}"));
            Fail(host, EtcdLog.Fatal, "discovery failed", ("error", $"error validating peerURLs {{ClusterID:{known.Cluster} Members:[{listed}] RemovedMemberIDs:[]}}: {mismatch}"));
            return;
        }

        (_id, _cluster) = (own!.Id, known.Cluster);
        LogLocalMember(host);
        foreach (var member in known.Members)
            AddPeer(member, host);
        Run(DurableState.Blank, new DatabaseFile(EtcdStore.Empty, 0, 0), host);
    }

    private void LogLocalMember(ProcessHost host) =>
        Log(host, EtcdLog.Info, "starting local member", ("local-member-id", _id.ToString()), ("cluster-id", _cluster.ToString()));

    private void Run(DurableState state, DatabaseFile database, ProcessHost host)
    {
        (_store, _index, _indexOnDisk, _databaseBytes) = (database.Store, database.ConsistentIndex, database.ConsistentIndex, Math.Max(database.Bytes, StoreSize.FileBytes(database.Store)));
        (_snapshotIndex, _committedOnDisk) = (state.Snapshot.Position.Index, state.Committed);
        _boot = null;
        _phase = EtcdPhase.Running;
        var settings = RaftSettings.Etcd with { ElectionTicks = Math.Max(2, _flags.ElectionMs / _flags.HeartbeatMs), PreVote = _flags.PreVote };
        _node = new RaftNode(_id, settings, state, new Prng((ulong)host.Draw(int.MaxValue)));
        if (!Keep(host, _flags.DatabasePath, new DatabaseFile(_store, _index, _databaseBytes)) || !Keep(host, _flags.WalPath, new WriteAheadLog(_cluster, _id, state, _walBytes)))
        {
            Fail(host, EtcdLog.Fatal, "failed to create WAL", ("error", $"write {_flags.WalPath}: {Reason(host)}"));
            return;
        }

        foreach (var member in _store.Members)
            AddPeer(member, host);
        FastForward(settings, state, host);
        host.Wake(TimeSpan.FromMicroseconds(host.Draw(_flags.HeartbeatMs * 1_000)), TickWake.Instance);
        host.Wake(_readyTimeout, ServeWake.Instance);
        GreetPeers(host);
    }

    // A member that is alone need not wait for a leader (etcd v3.6 server/etcdserver/server.go, adjustTicks).
    private void FastForward(RaftSettings settings, DurableState state, ProcessHost host)
    {
        var members = _store.Members.IsEmpty ? (int)state.Committed : _store.Members.Length;
        if (members != 1)
            return;
        Log(host, EtcdLog.Info, "started as single-node; fast-forwarding election ticks", ("local-member-id", _id.ToString()), ("forward-ticks", settings.ElectionTicks - 1));
        for (var tick = 0; tick < settings.ElectionTicks - 1 && _phase == EtcdPhase.Running; tick++)
            Feed(Tick.Instance, host);
    }
}
