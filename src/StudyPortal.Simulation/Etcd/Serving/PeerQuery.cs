using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Raft;

namespace StudyPortal.Simulation.Etcd.Serving;

/// <summary>What members ask each other on the peer port, over HTTP.</summary>
internal abstract record PeerQuery : Request
{
    public override Protocol Protocol => Protocol.Http;
}

/// <summary>GET /members: who belongs to the cluster. Answered with <see cref="PeerMembers"/>.</summary>
internal sealed record MembersQuery : PeerQuery
{
    public static MembersQuery Instance { get; } = new();
}

/// <summary>POST /members/promote: a follower hands a promotion to its leader.</summary>
internal sealed record PromoteQuery(MemberId Learner) : PeerQuery;

/// <summary>GET /members/hashkv: the sum over the content at a revision. Answered with <see cref="HashKvResponse"/>.</summary>
internal sealed record HashQuery(long Revision) : PeerQuery;
