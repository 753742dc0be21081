namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>An environment variable of a container.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value where <paramref name="Source"/> is null.</param>
/// <param name="Source">Where the value is taken from instead.</param>
public sealed record EnvironmentVariable(string Name, string Value, EnvironmentSource? Source = null);
