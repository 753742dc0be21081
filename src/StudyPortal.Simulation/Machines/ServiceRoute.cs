using System.Collections.Immutable;

namespace StudyPortal.Simulation.Machines;

/// <summary>A port of a Service as the kernel of a node routes it.</summary>
/// <param name="Namespace">The Service's namespace.</param>
/// <param name="Name">The Service's name.</param>
/// <param name="ClusterIp">Its address.</param>
/// <param name="Port">Its port.</param>
/// <param name="NodePort">Its port on every node, 0 where it has none.</param>
/// <param name="Backends">Where connections go; none means that they are refused.</param>
public sealed record ServiceRoute(string Namespace, string Name, string ClusterIp, int Port, int NodePort, ImmutableArray<Endpoint> Backends);
