using System.Collections.Immutable;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.Api.Server;

/// <summary>A request for ComponentStatuses while the components are asked one after the other.</summary>
/// <param name="Call">Who waits.</param>
/// <param name="Asked">What for.</param>
internal sealed record ComponentQuery(CallId Call, ApiRequest Asked)
{
    /// <summary>What is known so far: controller manager, scheduler, etcd.</summary>
    public ImmutableArray<ApiObject> Known { get; init; } = [];
}
