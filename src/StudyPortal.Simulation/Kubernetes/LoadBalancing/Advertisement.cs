using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.LoadBalancing;

/// <summary>A VRRP advertisement (RFC 5798): the master says that it lives.</summary>
/// <param name="RouterId">Which group.</param>
/// <param name="Priority">The master's priority of the moment; 0 where it gives up.</param>
internal sealed record Advertisement(int RouterId, int Priority) : Message;
