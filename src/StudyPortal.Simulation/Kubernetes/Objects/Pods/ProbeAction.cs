using System.Collections.Immutable;

namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>What a probe asks.</summary>
public abstract record ProbeAction;

/// <summary>An HTTP request that must answer 200 to 399.</summary>
/// <param name="Path">The path with its query.</param>
/// <param name="Port">The port by number, or by its name among the container's ports.</param>
/// <param name="Host">The address, empty for the pod's own.</param>
/// <param name="Scheme"><c>HTTP</c> or <c>HTTPS</c>.</param>
public sealed record HttpGetAction(string Path, IntOrString Port, string Host = "", string Scheme = "HTTP") : ProbeAction;

/// <summary>A TCP connection that must open.</summary>
public sealed record TcpSocketAction(IntOrString Port, string Host = "") : ProbeAction;

/// <summary>A program in the container that must end with 0.</summary>
public sealed record ExecAction(ImmutableArray<string> Command) : ProbeAction;
