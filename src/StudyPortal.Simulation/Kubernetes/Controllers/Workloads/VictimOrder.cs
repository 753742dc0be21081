using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Controllers.Workloads;

/// <summary>Which pods a ReplicaSet deletes first (<c>ActivePodsWithRanks</c> in <c>pkg/controller/controller_utils.go</c>).</summary>
internal static class VictimOrder
{
    /// <summary>The pods, those that are missed least first.</summary>
    public static IReadOnlyList<Pod> Sort(IReadOnlyList<Pod> pods)
    {
        var crowd = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var pod in pods)
            crowd[pod.Spec.NodeName] = crowd.GetValueOrDefault(pod.Spec.NodeName) + 1;

        // The name decides last, where the real sort is not stable.
        return
        [
            .. pods
                .OrderBy(pod => pod.Spec.NodeName.Length > 0)
                .ThenBy(PhaseRank)
                .ThenBy(Pods.IsReady)
                .ThenByDescending(pod => crowd[pod.Spec.NodeName])
                .ThenByDescending(ReadySince)
                .ThenByDescending(Pods.Restarts)
                .ThenByDescending(pod => pod.Meta.CreatedAt)
                .ThenBy(pod => pod.Name, StringComparer.Ordinal),
        ];
    }

    private static int PhaseRank(Pod pod) => pod.Status.Phase switch
    {
        PodPhase.Pending => 0,
        PodPhase.Unknown => 1,
        _ => 2,
    };

    private static DateTimeOffset ReadySince(Pod pod) => Pods.IsReady(pod) ? pod.Condition(Pods.ReadyCondition)!.LastTransitionAt : DateTimeOffset.MinValue;
}
