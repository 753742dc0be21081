namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>A port of a slice.</summary>
public sealed record EndpointPort(string Name, int Port, string Protocol = "TCP");
