using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Controllers.Workloads;

/// <summary>What a ReplicaSet needs to come to its number of pods (<c>pkg/controller/replicaset/replica_set.go</c>).</summary>
/// <param name="Create">Pods to create.</param>
/// <param name="Delete">Pods to delete, in this order.</param>
/// <param name="Status">The status that follows from the pods as they are.</param>
internal sealed record ReplicaSetPlan(int Create, IReadOnlyList<Pod> Delete, ReplicaSetStatus Status)
{
    /// <summary>BurstReplicas: more are created or deleted in the next round.</summary>
    public const int MostAtOnce = 500;

    /// <param name="set">The ReplicaSet.</param>
    /// <param name="owned">Its pods, dead and dying ones too.</param>
    /// <param name="now">The time by the controller's clock.</param>
    public static ReplicaSetPlan Of(ReplicaSet set, IReadOnlyList<Pod> owned, DateTimeOffset now)
    {
        var active = owned.Where(Pods.IsActive).ToList();
        var surplus = set.Meta.DeletedAt is null ? active.Count - set.Spec.Replicas : 0;
        var delete = surplus > 0 ? VictimOrder.Sort(active).Take(Math.Min(surplus, MostAtOnce)).ToList() : [];
        return new ReplicaSetPlan(Math.Clamp(-surplus, 0, MostAtOnce), delete, StatusOf(set, active, now));
    }

    /// <summary>When a pod that is ready becomes available, if that is still to come.</summary>
    public static DateTimeOffset? NextAvailable(ReplicaSet set, IReadOnlyList<Pod> owned, DateTimeOffset now)
    {
        DateTimeOffset? next = null;
        foreach (var pod in owned)
        {
            if (!Pods.IsReady(pod) || Pods.IsAvailable(pod, set.Spec.MinReadySeconds, now))
                continue;
            var at = pod.Condition(Pods.ReadyCondition)!.LastTransitionAt.AddSeconds(set.Spec.MinReadySeconds);
            next = next is { } earlier && earlier <= at ? earlier : at;
        }

        return next;
    }

    private static ReplicaSetStatus StatusOf(ReplicaSet set, List<Pod> active, DateTimeOffset now)
    {
        var template = LabelSelector.Of(set.Spec.Template.Labels);
        return new ReplicaSetStatus
        {
            ObservedGeneration = set.Meta.Generation,
            Replicas = active.Count,
            FullyLabeledReplicas = active.Count(pod => template.Matches(pod.Meta.Labels)),
            ReadyReplicas = active.Count(Pods.IsReady),
            AvailableReplicas = active.Count(pod => Pods.IsAvailable(pod, set.Spec.MinReadySeconds, now)),
        };
    }
}
