using System.Collections.Immutable;

namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>A pod, or another address, behind a Service.</summary>
public sealed record Endpoint(ImmutableArray<string> Addresses)
{
    /// <summary>Whether it takes connections and is not on its way out.</summary>
    public bool Ready { get; init; } = true;

    /// <summary>Whether it takes connections.</summary>
    public bool Serving { get; init; } = true;

    /// <summary>Whether it is on its way out.</summary>
    public bool Terminating { get; init; }

    /// <summary>The node it is on, empty where it is none's.</summary>
    public string NodeName { get; init; } = "";

    /// <summary>The pod, or null.</summary>
    public ObjectReference? Target { get; init; }
}
