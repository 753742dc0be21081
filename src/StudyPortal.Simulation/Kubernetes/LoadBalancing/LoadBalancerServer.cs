using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.LoadBalancing;

/// <summary>A server as a load balancer sees it.</summary>
/// <param name="Backend">The backend it belongs to.</param>
/// <param name="Name">Its name.</param>
/// <param name="Address">Where it is.</param>
/// <param name="IsUp">Whether connections are passed on to it.</param>
/// <param name="LastCheck">The last check in haproxy's words: <c>L7OK</c>, <c>L4CON</c>; empty before the first.</param>
/// <param name="ChangedAt">When it last went up or down.</param>
public sealed record LoadBalancerServer(string Backend, string Name, Endpoint Address, bool IsUp, string LastCheck, Instant ChangedAt);
