using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Raft;

namespace StudyPortal.Simulation.Etcd.Serving;

/// <summary>Another member, as this one reaches it (etcd v3.6 server/etcdserver/api/rafthttp/peer_status.go).</summary>
internal sealed class Peer(MemberId id, Endpoint endpoint)
{
    public MemberId Id { get; } = id;

    public Endpoint Endpoint { get; set; } = endpoint;

    /// <summary>Since when it is connected; null where it is not.</summary>
    public Instant? ActiveSince { get; set; }

    public Instant LastHeard { get; set; }

    /// <summary>When something last did not arrive there; null where everything did.</summary>
    public Instant? LastFailed { get; set; }

    /// <summary>Why, in the words of the network library.</summary>
    public string Failure { get; set; } = "";

    public Instant NextReport { get; set; }

    public Peer Fork() => new(Id, Endpoint)
    {
        ActiveSince = ActiveSince, LastHeard = LastHeard, LastFailed = LastFailed, Failure = Failure, NextReport = NextReport,
    };
}
