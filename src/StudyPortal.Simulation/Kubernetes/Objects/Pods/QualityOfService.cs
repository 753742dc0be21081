namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>Who goes first when a node runs short (pkg/apis/core/v1/helper/qos).</summary>
public static class QualityOfService
{
    /// <summary><c>Guaranteed</c>, <c>Burstable</c> or <c>BestEffort</c>.</summary>
    public static string ClassOf(PodSpec spec)
    {
        var containers = spec.InitContainers.Concat(spec.Containers).ToList();
        if (containers.TrueForAll(container => container.Requests.IsEmpty && container.Limits.IsEmpty))
            return "BestEffort";

        return containers.TrueForAll(IsGuaranteed) ? "Guaranteed" : "Burstable";
    }

    // A limit without a request sets the request.
    private static bool IsGuaranteed(ContainerSpec container) => new[] { "cpu", "memory" }.All(resource =>
        container.Limits.TryGetValue(resource, out var limit) && container.Requests.GetValueOrDefault(resource, limit) == limit);
}
