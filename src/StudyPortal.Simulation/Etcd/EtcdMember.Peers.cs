using StudyPortal.Simulation.Etcd.Serving;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Raft;

namespace StudyPortal.Simulation.Etcd;

/// <content>Connections to the other members (etcd v3.6 server/etcdserver/api/rafthttp).</content>
public sealed partial class EtcdMember
{
    // Streams carry something at least every third of 5 s (rafthttp/transport.go, ConnWriteTimeout); here every 16 ticks.
    private const int TicksPerHello = 16;

    private static readonly TimeSpan _connectionTimeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan _reconnectDelay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _proberInterval = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan _rejectionInterval = TimeSpan.FromSeconds(1);

    private Instant _nextRejection;

    private Peer? PeerOf(MemberId id)
    {
        foreach (var peer in _peers)
        {
            if (peer.Id == id)
                return peer;
        }

        return null;
    }

    private void AddPeer(ClusterMember member, ProcessHost host)
    {
        if (member.Id == _id)
            return;
        var endpoint = PeerUrls.EndpointOf(member.PeerUrls);
        if (PeerOf(member.Id) is { } known)
            known.Endpoint = endpoint;
        else
            AddPeer(member.Id, endpoint, host);
    }

    private Peer AddPeer(MemberId id, Endpoint endpoint, ProcessHost host)
    {
        var peer = new Peer(id, endpoint) { NextReport = host.Now + _proberInterval };
        _peers.Add(peer);
        _peers.Sort(static (left, right) => left.Id.CompareTo(right.Id));
        return peer;
    }

    private void GreetPeers(ProcessHost host)
    {
        if (_peers.Count == 0)
            return;
        var hello = new PeerHello(_cluster, _id, PeerUrls.EndpointOf(_flags.AdvertisePeerUrls));
        foreach (var peer in _peers)
        {
            if (peer.ActiveSince is not null && host.Now - peer.LastHeard >= _connectionTimeout)
                Deactivate(peer, "read tcp: i/o timeout", host);
            if (peer.ActiveSince is null && host.Now >= peer.NextReport)
                Probe(peer, host);
            host.Send(peer.Endpoint, _peerTls, hello);
        }
    }

    private void Probe(Peer peer, ProcessHost host)
    {
        peer.NextReport = host.Now + _proberInterval;
        foreach (var kind in new[] { "ROUND_TRIPPER_SNAPSHOT", "ROUND_TRIPPER_RAFT_MESSAGE" })
        {
            Log(host, EtcdLog.Warning, "prober detected unhealthy status", ("round-tripper-name", kind), ("remote-peer-id", peer.Id.ToString()), ("rtt", "0s"),
                ("error", DialError(peer)));
        }
    }

    private static string DialError(Peer peer) => peer.Failure.Length == 0 ? "i/o timeout" : $"dial tcp {peer.Endpoint}: {peer.Failure}";

    private void OnMessage(PeerMessage message, ProcessHost host)
    {
        if (_node is null)
            return;
        if (message.Cluster != _cluster)
        {
            if (message is PeerHello stranger)
                Log(host, EtcdLog.Error, "request cluster ID mismatch", ("local-member-id", _id.ToString()), ("local-member-cluster-id", _cluster.ToString()),
                    ("remote-peer-id", stranger.From.ToString()), ("remote-peer-cluster-id", stranger.Cluster.ToString()));
            return;
        }

        if (message is PeerGone)
        {
            if (!_isRemoved)
                Stop(isRemoved: true, host);
        }
        else if (_store.Removed.Contains(message.From))
        {
            if (message is PeerHello gone)
                host.Send(gone.ReplyTo, _peerTls, new PeerGone(_cluster, _id));
        }
        else
        {
            Hear(message, host);
            if (message is RaftEnvelope { Content: var content } && content.To == _id)
                Feed(content, host);
        }
    }

    private void Hear(PeerMessage message, ProcessHost host)
    {
        var peer = PeerOf(message.From);
        if (peer is null)
        {
            // Who was added lately is not in the list of everybody yet.
            if (message is not PeerHello hello)
                return;
            peer = AddPeer(hello.From, hello.ReplyTo, host);
        }

        peer.LastHeard = host.Now;
        if (peer.ActiveSince is not null || (peer.LastFailed is { } failed && host.Now - failed < _reconnectDelay))
            return;
        peer.ActiveSince = host.Now;
        Log(host, EtcdLog.Info, "peer became active", ("peer-id", peer.Id.ToString()));
    }

    private void OnUndelivered(PeerMessage message, Undelivered undelivered, ProcessHost host)
    {
        Peer? peer = null;
        foreach (var other in _peers)
        {
            if (other.Endpoint == undelivered.To)
                peer = other;
        }

        if (peer is null)
            return;
        (peer.LastFailed, peer.Failure) = (host.Now, undelivered.Text);
        if (peer.ActiveSince is not null)
            Deactivate(peer, undelivered.Text, host);
        if (message is RaftEnvelope { Content: InstallSnapshot })
            Feed(new ReportSnapshot(peer.Id, HasArrived: false), host);
        else if (message is RaftEnvelope)
            Feed(new ReportUnreachable(peer.Id), host);
    }

    private void Deactivate(Peer peer, string error, ProcessHost host)
    {
        peer.ActiveSince = null;
        Log(host, EtcdLog.Warning, "lost TCP streaming connection with remote peer", ("stream-reader-type", "stream MsgApp v2"), ("local-member-id", _id.ToString()),
            ("remote-peer-id", peer.Id.ToString()), ("error", error));
        Log(host, EtcdLog.Warning, "peer became inactive (message send to peer failed)", ("peer-id", peer.Id.ToString()),
            ("error", $"failed to dial {peer.Id} on stream MsgApp v2 (dial tcp {peer.Endpoint}: {error})"));
    }

    private void OnRejected(Rejected rejected, ProcessHost host)
    {
        // A peer tries again with every message.
        if (rejected.Text.Length == 0 || host.Now < _nextRejection)
            return;
        _nextRejection = host.Now + _rejectionInterval;
        var kind = rejected.Port == _peerPort ? "peer" : "client";
        Log(host, EtcdLog.Warning, $"rejected connection on {kind} endpoint", ("remote-addr", rejected.From.Address), ("server-name", ""), ("error", rejected.Text));
    }

    /// <summary>Voters that have been connected for a while, this member among them (etcd v3.6 server/etcdserver/cluster_util.go, numConnectedSince).</summary>
    private int ConnectedVoters(Instant now, TimeSpan since)
    {
        var count = 0;
        foreach (var member in _store.Members)
        {
            if (!member.IsLearner && (member.Id == _id || (PeerOf(member.Id)?.ActiveSince is { } active && now - active >= since)))
                count++;
        }

        return count;
    }
}
