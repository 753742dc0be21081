namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>An address of a node.</summary>
/// <param name="Type"><c>InternalIP</c> or <c>Hostname</c>.</param>
/// <param name="Address">The address or name.</param>
public sealed record NodeAddress(string Type, string Address);
