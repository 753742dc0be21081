using System.Collections.Immutable;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Controllers.Networking;

/// <summary>The endpoints of a Service that follow from the pods (<c>staging/src/k8s.io/endpointslice/reconciler.go</c>).</summary>
internal static class SliceEndpoints
{
    /// <summary>Pods that the Service selects and that have an address, in the order of their names.</summary>
    public static ImmutableArray<Endpoint> Of(Service service, IEnumerable<Pod> pods)
    {
        var selector = LabelSelector.Of(service.Spec.Selector);
        return
        [
            .. pods
                .Where(pod => pod.Namespace == service.Namespace && pod.Status.PodIp.Length > 0 && !Pods.IsTerminal(pod) && selector.Matches(pod.Meta.Labels))
                .OrderBy(pod => pod.Name, StringComparer.Ordinal)
                .Select(EndpointOf),
        ];
    }

    /// <summary>The ports behind the Service's ports; a port by name is looked up in the pods, and left out where none has it.</summary>
    public static ImmutableArray<EndpointPort> PortsOf(Service service, IEnumerable<Pod> pods)
    {
        var selector = LabelSelector.Of(service.Spec.Selector);
        var sample = pods.FirstOrDefault(pod => pod.Namespace == service.Namespace && selector.Matches(pod.Meta.Labels));
        var ports = ImmutableArray.CreateBuilder<EndpointPort>();
        foreach (var port in service.Spec.Ports)
        {
            if (TargetOf(port, sample) is { } number)
                ports.Add(new EndpointPort(port.Name, number, port.Protocol));
        }

        return ports.ToImmutable();
    }

    /// <summary>Whether two lists say the same.</summary>
    public static bool AreEqual(ImmutableArray<Endpoint> left, ImmutableArray<Endpoint> right)
    {
        if (left.Length != right.Length)
            return false;
        for (var index = 0; index < left.Length; index++)
        {
            if (!IsEqual(left[index], right[index]))
                return false;
        }

        return true;
    }

    private static bool IsEqual(Endpoint left, Endpoint right) =>
        left.Ready == right.Ready && left.Serving == right.Serving && left.Terminating == right.Terminating
        && left.NodeName == right.NodeName && left.Target?.Uid == right.Target?.Uid && left.Addresses.SequenceEqual(right.Addresses, StringComparer.Ordinal);

    private static Endpoint EndpointOf(Pod pod)
    {
        var serves = Pods.IsReady(pod);
        var isLeaving = pod.Meta.DeletedAt is not null;
        return new Endpoint([pod.Status.PodIp])
        {
            Ready = serves && !isLeaving,
            Serving = serves,
            Terminating = isLeaving,
            NodeName = pod.Spec.NodeName,
            Target = new ObjectReference("Pod", pod.Namespace, pod.Name) { Uid = pod.Meta.Uid },
        };
    }

    private static int? TargetOf(ServicePort port, Pod? sample)
    {
        if (port.TargetPort.Text is not { } name)
            return port.TargetPort.Number == 0 ? port.Port : port.TargetPort.Number;
        return sample?.Spec.Containers.SelectMany(container => container.Ports).FirstOrDefault(candidate => candidate.Name == name)?.Number;
    }
}
