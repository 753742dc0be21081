using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Raft;

namespace StudyPortal.Simulation.Etcd.Serving;

/// <summary>What members send each other without waiting for an answer (etcd v3.6 server/etcdserver/api/rafthttp).</summary>
internal abstract record PeerMessage(ClusterId Cluster, MemberId From) : Message;

/// <summary>A message of the protocol.</summary>
internal sealed record RaftEnvelope(ClusterId Cluster, MemberId From, RaftMessage Content) : PeerMessage(Cluster, From);

/// <summary>The connection is alive.</summary>
/// <param name="Cluster">The sender's cluster.</param>
/// <param name="From">The sender.</param>
/// <param name="ReplyTo">Where the sender is to be reached, also by members that do not know it.</param>
internal sealed record PeerHello(ClusterId Cluster, MemberId From, Endpoint ReplyTo) : PeerMessage(Cluster, From);

/// <summary>The receiver was removed from the cluster: HTTP status 410.</summary>
internal sealed record PeerGone(ClusterId Cluster, MemberId From) : PeerMessage(Cluster, From);
