namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>Where the value of an environment variable is taken from.</summary>
public abstract record EnvironmentSource;

/// <summary>A field of the pod: <c>spec.nodeName</c>.</summary>
public sealed record FieldSource(string FieldPath) : EnvironmentSource;

/// <summary>A key of a ConfigMap.</summary>
public sealed record ConfigMapKeySource(string Name, string Key) : EnvironmentSource;

/// <summary>A key of a Secret.</summary>
public sealed record SecretKeySource(string Name, string Key) : EnvironmentSource;
