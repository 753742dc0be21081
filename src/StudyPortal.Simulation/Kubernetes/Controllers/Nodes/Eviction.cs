using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Controllers.Nodes;

/// <summary>How long a pod may stay on a node with NoExecute taints (<c>pkg/controller/tainteviction/taint_eviction.go</c>).</summary>
internal static class Eviction
{
    /// <summary>Zero where it must go at once, null where it may stay for good.</summary>
    public static TimeSpan? TimeLeft(Pod pod, Node node)
    {
        long? least = null;
        foreach (var taint in node.Spec.Taints)
        {
            if (taint.Effect != TaintEffect.NoExecute)
                continue;
            if (ToleratedSeconds(pod, taint) is not { } seconds)
                return TimeSpan.Zero;
            least = Math.Min(least ?? long.MaxValue, seconds);
        }

        return least is null or long.MaxValue ? null : TimeSpan.FromSeconds(Math.Max(0, least.Value));
    }

    // Null where nothing tolerates the taint; the largest number where it is tolerated for good. GetMinTolerationTime takes the shortest of the tolerations that match.
    private static long? ToleratedSeconds(Pod pod, Taint taint)
    {
        long? least = null;
        foreach (var toleration in pod.Spec.Tolerations)
        {
            if (toleration.Tolerates(taint))
                least = Math.Min(least ?? long.MaxValue, toleration.Seconds ?? long.MaxValue);
        }

        return least;
    }
}
