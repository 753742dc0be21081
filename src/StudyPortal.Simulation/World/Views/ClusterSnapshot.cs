using System.Collections.Immutable;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.World;

/// <summary>What there is to see of a cluster at one moment: for pictures, quiz keys and checks of labs. Plain values; it keeps no part of the cluster alive but its objects and files.</summary>
/// <param name="Now">The moment.</param>
/// <param name="Machines">Every machine, in the order of their positions.</param>
/// <param name="Links">Ways between machines on which something is wrong.</param>
/// <param name="Members">Every etcd process that runs, in the order of the machines.</param>
/// <param name="ApiServers">Every API server that runs.</param>
/// <param name="Backends">What each running load balancer holds of its servers.</param>
/// <param name="Nodes">The Node objects as the most advanced running member of etcd has them.</param>
/// <param name="Pods">The Pod objects likewise.</param>
/// <param name="Leases">The Leases of <c>kube-system</c> likewise: who leads among controller managers and schedulers.</param>
/// <param name="Messages">Messages of raft on their way between machines, the next to arrive first. Heartbeats are among them; most moments have none.</param>
public sealed record ClusterSnapshot(
    Instant Now,
    ImmutableArray<MachineView> Machines,
    ImmutableArray<LinkView> Links,
    ImmutableArray<EtcdMemberView> Members,
    ImmutableArray<ApiServerView> ApiServers,
    ImmutableArray<BackendView> Backends,
    ImmutableArray<Node> Nodes,
    ImmutableArray<Pod> Pods,
    ImmutableArray<Lease> Leases,
    ImmutableArray<MessageView> Messages);
