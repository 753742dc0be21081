using System.Collections.Immutable;

namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>Addresses behind a Service.</summary>
public sealed record EndpointSlice(ObjectMeta Meta) : ApiObject(Meta)
{
    /// <inheritdoc/>
    public override ResourceKind Resource => ResourceKind.EndpointSlices;

    /// <summary><c>IPv4</c>.</summary>
    public string AddressType { get; init; } = "IPv4";

    /// <summary>The addresses.</summary>
    public ImmutableArray<Endpoint> Endpoints { get; init; } = [];

    /// <summary>The ports that all of them have.</summary>
    public ImmutableArray<EndpointPort> Ports { get; init; } = [];
}
