using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Controllers.Workloads;

/// <summary>The next move of a Deployment: the ReplicaSets whose number of replicas changes now (<c>pkg/controller/deployment/rolling.go</c>, <c>sync.go</c>).</summary>
internal static class Rollout
{
    public const string DesiredAnnotation = "deployment.kubernetes.io/desired-replicas";

    /// <param name="deployment">The Deployment.</param>
    /// <param name="newest">The ReplicaSet of its present template.</param>
    /// <param name="old">Its other ReplicaSets.</param>
    /// <param name="oldPodsRun">Whether pods of the old ones are still there: <c>Recreate</c> waits for them.</param>
    public static IReadOnlyList<Scaling> Next(Deployment deployment, ReplicaSet newest, IReadOnlyList<ReplicaSet> old, bool oldPodsRun)
    {
        var oldest = old.OrderBy(set => set.Meta.CreatedAt).ThenBy(set => set.Name, StringComparer.Ordinal).ToList();
        if (deployment.Spec.Paused || WasScaled(deployment, newest, oldest))
            return Scale(deployment, newest, oldest);
        return deployment.Spec.Recreate ? Recreate(deployment, newest, oldest, oldPodsRun) : Roll(deployment, newest, oldest);
    }

    private static IReadOnlyList<Scaling> Roll(Deployment deployment, ReplicaSet newest, List<ReplicaSet> old)
    {
        var target = NewReplicas(deployment, newest, old);
        return target != newest.Spec.Replicas ? [new Scaling(newest, target)] : ShrinkOld(deployment, newest, old);
    }

    private static IReadOnlyList<Scaling> Recreate(Deployment deployment, ReplicaSet newest, List<ReplicaSet> old, bool oldPodsRun)
    {
        var running = old.Where(set => set.Spec.Replicas > 0).Select(set => new Scaling(set, 0)).ToList();
        if (running.Count > 0)
            return running;
        return oldPodsRun || newest.Spec.Replicas == deployment.Spec.Replicas ? [] : [new Scaling(newest, deployment.Spec.Replicas)];
    }

    private static int NewReplicas(Deployment deployment, ReplicaSet newest, List<ReplicaSet> old)
    {
        var wanted = deployment.Spec.Replicas;
        if (newest.Spec.Replicas >= wanted)
            return wanted;
        var all = newest.Spec.Replicas + old.Sum(set => set.Spec.Replicas);
        var room = wanted + RollingBounds.Of(deployment.Spec).Surge - all;
        return newest.Spec.Replicas + Math.Clamp(room, 0, wanted - newest.Spec.Replicas);
    }

    private static List<Scaling> ShrinkOld(Deployment deployment, ReplicaSet newest, List<ReplicaSet> old)
    {
        var atLeast = deployment.Spec.Replicas - RollingBounds.Of(deployment.Spec).Unavailable;
        var all = newest.Spec.Replicas + old.Sum(set => set.Spec.Replicas);
        var most = all - atLeast - Math.Max(0, newest.Spec.Replicas - newest.Status.AvailableReplicas);
        var left = old.Select(set => set.Spec.Replicas).ToArray();

        // Replicas that are not available go first: nobody misses them.
        for (var index = 0; index < left.Length && most > 0; index++)
        {
            var unhealthy = Math.Clamp(left[index] - old[index].Status.AvailableReplicas, 0, most);
            left[index] -= unhealthy;
            most -= unhealthy;
        }

        var available = newest.Status.AvailableReplicas + old.Sum(set => set.Status.AvailableReplicas);
        var spare = Math.Min(available - atLeast, most);
        for (var index = 0; index < left.Length && spare > 0; index++)
        {
            var fewer = Math.Min(left[index], spare);
            left[index] -= fewer;
            spare -= fewer;
        }

        return [.. old.Select((set, index) => new Scaling(set, left[index])).Where(scaling => scaling.Replicas != scaling.Set.Spec.Replicas)];
    }

    private static bool WasScaled(Deployment deployment, ReplicaSet newest, List<ReplicaSet> old) =>
        old.Append(newest).Any(set => set.Spec.Replicas > 0 && set.Meta.Annotations.TryGetValue(DesiredAnnotation, out var desired)
            && desired != Texts.Of(deployment.Spec.Replicas));

    private static IReadOnlyList<Scaling> Scale(Deployment deployment, ReplicaSet newest, List<ReplicaSet> old)
    {
        var wanted = deployment.Spec.Replicas;
        var active = old.Append(newest).Where(set => set.Spec.Replicas > 0).ToList();
        if (active.Count <= 1)
            return [new Scaling(active.FirstOrDefault(newest), wanted)];
        if (newest.Spec.Replicas == wanted && newest.Status.AvailableReplicas == wanted)
            return [.. active.Where(set => set != newest).Select(set => new Scaling(set, 0))];
        return deployment.Spec.Recreate ? [] : Proportional(deployment, active);
    }

    // The largest sets take the largest part of what is added or removed; the first takes what rounding leaves over.
    private static List<Scaling> Proportional(Deployment deployment, List<ReplicaSet> active)
    {
        var wanted = deployment.Spec.Replicas;
        var all = active.Sum(set => set.Spec.Replicas);
        var change = (wanted == 0 ? 0 : wanted + RollingBounds.Of(deployment.Spec).Surge) - all;
        var largest = active.OrderByDescending(set => set.Spec.Replicas).ThenBy(set => set.Name, StringComparer.Ordinal).ToList();
        var parts = largest.Select(set => (int)Math.Round((decimal)set.Spec.Replicas * change / all, MidpointRounding.AwayFromZero)).ToArray();
        parts[0] += change - parts.Sum();
        return [.. largest.Select((set, index) => new Scaling(set, Math.Max(0, set.Spec.Replicas + parts[index])))];
    }
}
