using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Controllers.Nodes;

/// <summary>Pods that nobody else clears away (<c>pkg/controller/podgc/gc_controller.go</c>).</summary>
internal static class OrphanedPods
{
    /// <summary>Pods of nodes that are gone.</summary>
    public static IEnumerable<Pod> OfLostNodes(IEnumerable<Pod> pods, IReadOnlyCollection<string> lostNodes) =>
        pods.Where(pod => pod.Spec.NodeName.Length > 0 && lostNodes.Contains(pod.Spec.NodeName, StringComparer.Ordinal));

    /// <summary>Pods that are being deleted on nodes that are not ready and that somebody has declared out of service: no kubelet will report their end.</summary>
    public static IEnumerable<Pod> OutOfService(IEnumerable<Pod> pods, IEnumerable<Node> nodes)
    {
        var names = nodes.Where(node => node.Condition(Pods.ReadyCondition)?.Status is not ConditionStatus.True && node.Spec.Taints.Any(taint => taint.Key == NodeTaints.OutOfService)).Select(node => node.Name).ToList();
        return names.Count == 0 ? [] : pods.Where(pod => pod.Meta.DeletedAt is not null && names.Contains(pod.Spec.NodeName, StringComparer.Ordinal));
    }

    /// <summary>Pods that are being deleted and never got a node.</summary>
    public static IEnumerable<Pod> Unscheduled(IEnumerable<Pod> pods) => pods.Where(pod => pod.Meta.DeletedAt is not null && pod.Spec.NodeName.Length == 0);
}
