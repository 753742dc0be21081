using System.Collections.Immutable;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Etcd.Serving;

/// <summary>The answer to <see cref="MembersQuery"/>.</summary>
internal sealed record PeerMembers(ClusterId Cluster, ImmutableArray<ClusterMember> Members) : Response;
