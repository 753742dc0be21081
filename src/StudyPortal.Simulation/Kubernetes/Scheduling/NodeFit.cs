using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Scheduling;

/// <summary>Whether a pod may run on a node: the scheduler's filters (<c>pkg/scheduler/framework/plugins</c>).</summary>
internal static class NodeFit
{
    private const string UnschedulableTaint = "node.kubernetes.io/unschedulable";

    /// <summary>Why the pod cannot run on the node, in the scheduler's words; none where it can.</summary>
    public static IReadOnlyList<string> Objections(PodSpec pod, Node node, NodeLoad load)
    {
        if (node.Spec.Unschedulable && !pod.Tolerations.Any(toleration => toleration.Tolerates(new Taint(UnschedulableTaint, "", TaintEffect.NoSchedule))))
            return ["node(s) were unschedulable"];
        if (pod.NodeName.Length > 0 && pod.NodeName != node.Name)
            return ["node(s) didn't match the requested node name"];
        if (UntoleratedTaint(pod, node, isForExecution: false) is not null)
            return ["node(s) had untolerated taint(s)"]; // since 1.35 without the taint: kubernetes#134740
        if (!MatchesSelector(pod, node))
            return ["node(s) didn't match Pod's node affinity/selector"];
        if (load.HasPortConflict(pod))
            return ["node(s) didn't have free ports for the requested pod ports"];
        return Shortages(pod, node, load);
    }

    public static bool MatchesSelector(PodSpec pod, Node node)
    {
        foreach (var (key, value) in pod.NodeSelector)
        {
            if (!node.Meta.Labels.TryGetValue(key, out var label) || label != value)
                return false;
        }

        return true;
    }

    /// <summary>The first taint that keeps the pod away, or null. A running pod is only driven out by NoExecute, but none of either kind lets a new one in.</summary>
    /// <param name="pod">The pod.</param>
    /// <param name="node">The node.</param>
    /// <param name="isForExecution">Whether the taints of a lost node are looked at as a DaemonSet does: it tolerates those itself.</param>
    public static Taint? UntoleratedTaint(PodSpec pod, Node node, bool isForExecution)
    {
        foreach (var taint in node.Spec.Taints)
        {
            if (taint.Effect != TaintEffect.PreferNoSchedule && !IsTolerated(pod, taint) && !(isForExecution && taint.Key == UnschedulableTaint))
                return taint;
        }

        return null;
    }

    public static bool IsTolerated(PodSpec pod, Taint taint)
    {
        foreach (var toleration in pod.Tolerations)
        {
            if (toleration.Tolerates(taint))
                return true;
        }

        return false;
    }

    private static List<string> Shortages(PodSpec pod, Node node, NodeLoad load)
    {
        var shortages = new List<string>();
        if (load.Pods + 1 > Quantity.Thousandths(node.Status.Allocatable.GetValueOrDefault("pods", "110")) / 1_000)
            shortages.Add("Too many pods");
        foreach (var (resource, amount) in NodeLoad.RequestsOf(pod))
        {
            if (amount > 0 && load.Of(resource) + amount > Quantity.Thousandths(node.Status.Allocatable.GetValueOrDefault(resource, "0")))
                shortages.Add($"Insufficient {resource}");
        }

        return shortages;
    }
}
