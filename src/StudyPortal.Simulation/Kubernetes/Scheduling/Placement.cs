using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Scheduling;

/// <summary>Where a pod goes: the nodes that fit, and of these the best (<c>pkg/scheduler/schedule_one.go</c>).</summary>
internal static class Placement
{
    private const int MostPoints = 100;
    private const int SpreadWeight = 2;
    private const int TaintWeight = 3;

    // What the plugin for resource claims says first where it has none to take away (k8s 1.34 and later).
    private const string NoClaims = "no new claims to deallocate";

    /// <summary>A node with the pods on it.</summary>
    internal sealed record Candidate(Node Node, NodeLoad Load, int Siblings);

    /// <summary>The nodes that share the most points; none where none fits.</summary>
    /// <param name="pod">The pod.</param>
    /// <param name="candidates">All nodes.</param>
    public static IReadOnlyList<Node> Best(PodSpec pod, IReadOnlyList<Candidate> candidates)
    {
        var fitting = candidates.Where(candidate => NodeFit.Objections(pod, candidate.Node, candidate.Load).Count == 0).ToList();
        if (fitting.Count == 0)
            return [];
        var mostSiblings = fitting.Max(candidate => candidate.Siblings);
        var points = fitting.ConvertAll(candidate => Points(pod, candidate, mostSiblings));
        var best = points.Max();
        return [.. fitting.Where((_, index) => points[index] == best).Select(candidate => candidate.Node)];
    }

    /// <summary><c>0/5 nodes are available: 3 node(s) had untolerated taint(s), 2 Insufficient cpu.</c></summary>
    public static string Refusal(PodSpec pod, IReadOnlyList<Candidate> candidates)
    {
        if (candidates.Count == 0)
            return "no nodes available to schedule pods";
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var candidate in candidates)
        {
            foreach (var objection in NodeFit.Objections(pod, candidate.Node, candidate.Load))
                counts[objection] = counts.GetValueOrDefault(objection) + 1;
        }

        var reasons = counts.Select(count => $"{Texts(count.Value)} {count.Key}").Order(StringComparer.Ordinal);
        return $"0/{Texts(candidates.Count)} nodes are available: {string.Join(", ", reasons)}. {NoClaims}, {Preemption(pod, candidates)}";
    }

    private static string Preemption(PodSpec pod, IReadOnlyList<Candidate> candidates)
    {
        var hopeless = candidates.Count(candidate => NodeFit.Objections(pod, candidate.Node, NodeLoad.Empty).Count > 0);
        var parts = new List<string>();
        if (hopeless < candidates.Count)
            parts.Add($"{Texts(candidates.Count - hopeless)} No preemption victims found for incoming pod");
        if (hopeless > 0)
            parts.Add($"{Texts(hopeless)} Preemption is not helpful for scheduling");
        return $"preemption: 0/{Texts(candidates.Count)} nodes are available: {string.Join(", ", parts.Order(StringComparer.Ordinal))}.";
    }

    private static int Points(PodSpec pod, Candidate candidate, int mostSiblings)
    {
        var spread = mostSiblings == 0 ? MostPoints : MostPoints * (mostSiblings - candidate.Siblings) / mostSiblings;
        var avoided = candidate.Node.Spec.Taints.Any(taint => taint.Effect == TaintEffect.PreferNoSchedule && !NodeFit.IsTolerated(pod, taint));
        return LeastAllocated(pod, candidate) + (SpreadWeight * spread) + (avoided ? 0 : TaintWeight * MostPoints);
    }

    // A container that asks for nothing counts as 100m and 200Mi here (pkg/scheduler/util/pod_resources.go).
    private static int LeastAllocated(PodSpec pod, Candidate candidate)
    {
        var asked = NodeLoad.RequestsOf(pod);
        return (FreeShare("cpu", "100m") + FreeShare("memory", "200Mi")) / 2;

        int FreeShare(string resource, string usual)
        {
            var all = Quantity.Thousandths(candidate.Node.Status.Allocatable.GetValueOrDefault(resource, "0"));
            var used = candidate.Load.Of(resource) + asked.GetValueOrDefault(resource, pod.Containers.Length * Quantity.Thousandths(usual));
            return all == 0 || used > all ? 0 : (int)((all - used) * MostPoints / all);
        }
    }

    private static string Texts(int number) => Controllers.Texts.Of(number);
}
