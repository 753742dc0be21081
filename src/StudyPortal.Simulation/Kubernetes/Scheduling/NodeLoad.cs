using System.Collections.Immutable;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Scheduling;

/// <summary>What the pods of a node ask for together (<c>NodeInfo</c> of the scheduler).</summary>
/// <param name="Pods">Pods that have not ended.</param>
/// <param name="Requested">Thousandths of each resource.</param>
/// <param name="HostPorts">Ports of the node that pods take.</param>
internal sealed record NodeLoad(int Pods, ImmutableSortedDictionary<string, long> Requested, ImmutableSortedSet<int> HostPorts)
{
    public static NodeLoad Empty { get; } = new(0, ImmutableSortedDictionary.Create<string, long>(StringComparer.Ordinal), []);

    /// <summary>The load with one pod more.</summary>
    public NodeLoad With(PodSpec pod)
    {
        var requested = Requested;
        foreach (var (resource, amount) in RequestsOf(pod))
            requested = requested.SetItem(resource, Of(resource) + amount);
        return new NodeLoad(Pods + 1, requested, HostPorts.Union(HostPortsOf(pod)));
    }

    /// <summary>Thousandths of a resource.</summary>
    public long Of(string resource) => Requested.GetValueOrDefault(resource);

    public bool HasPortConflict(PodSpec pod) => HostPortsOf(pod).Any(HostPorts.Contains);

    /// <summary>What the containers of a pod ask for together, in thousandths.</summary>
    public static ImmutableSortedDictionary<string, long> RequestsOf(PodSpec pod)
    {
        var sum = ImmutableSortedDictionary.Create<string, long>(StringComparer.Ordinal);
        foreach (var container in pod.Containers)
        {
            foreach (var (resource, amount) in container.Requests)
                sum = sum.SetItem(resource, sum.GetValueOrDefault(resource) + Quantity.Thousandths(amount));
        }

        return sum;
    }

    // On the network of the node every port of a container is one of the node.
    private static IEnumerable<int> HostPortsOf(PodSpec pod) =>
        pod.Containers.SelectMany(container => container.Ports).Select(port => pod.HostNetwork ? port.Number : port.HostPort).Where(port => port > 0);
}
