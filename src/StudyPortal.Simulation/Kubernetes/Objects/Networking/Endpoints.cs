using System.Collections.Immutable;

namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>The older form of the addresses behind a Service, deprecated since 1.33: one subset of ready and not ready addresses.</summary>
public sealed record Endpoints(ObjectMeta Meta) : ApiObject(Meta)
{
    /// <inheritdoc/>
    public override ResourceKind Resource => ResourceKind.Endpoints;

    /// <summary>Addresses that take connections.</summary>
    public ImmutableArray<Endpoint> Ready { get; init; } = [];

    /// <summary>Addresses that do not.</summary>
    public ImmutableArray<Endpoint> NotReady { get; init; } = [];

    /// <summary>The ports that all of them have.</summary>
    public ImmutableArray<EndpointPort> Ports { get; init; } = [];
}
