using System.Collections.Immutable;
using StudyPortal.Simulation.Kubernetes.Controllers.Nodes;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Kubernetes.Scheduling;

namespace StudyPortal.Simulation.Kubernetes.Controllers.Workloads;

/// <summary>What a DaemonSet needs to have one pod on each node that it can run on (<c>pkg/controller/daemon/daemon_controller.go</c>).</summary>
/// <param name="Create">Nodes that get a pod.</param>
/// <param name="Delete">Pods that go.</param>
/// <param name="Status">The status that follows from pods and nodes as they are.</param>
internal sealed record DaemonPlan(IReadOnlyList<string> Create, IReadOnlyList<Pod> Delete, DaemonSetStatus Status)
{
    /// <summary>The label of a node that a daemon pod is pinned to it by.</summary>
    public const string HostLabel = "kubernetes.io/hostname";

    public const string HashLabel = "controller-revision-hash";

    private static readonly ImmutableArray<Toleration> _own =
    [
        new(NodeTaints.NotReady, Effect: TaintEffect.NoExecute),
        new(NodeTaints.Unreachable, Effect: TaintEffect.NoExecute),
        new(NodeTaints.DiskPressure, Effect: TaintEffect.NoSchedule),
        new(NodeTaints.MemoryPressure, Effect: TaintEffect.NoSchedule),
        new(NodeTaints.ProcessPressure, Effect: TaintEffect.NoSchedule),
        new(NodeTaints.Unschedulable, Effect: TaintEffect.NoSchedule),
    ];

    public static DaemonPlan Of(DaemonSet set, string hash, IReadOnlyList<Node> nodes, IReadOnlyList<Pod> owned)
    {
        var spec = PodSpecOf(set, "");
        var wanted = new SortedSet<string>(nodes.Where(node => CanRun(spec, node)).Select(node => node.Name), StringComparer.Ordinal);
        var byNode = owned.Where(pod => wanted.Contains(NodeOf(pod))).ToLookup(NodeOf, StringComparer.Ordinal);
        var delete = owned.Where(pod => pod.Meta.DeletedAt is null && (!wanted.Contains(NodeOf(pod)) || Pods.IsTerminal(pod))).ToList();
        foreach (var node in wanted)
            delete.AddRange(byNode[node].Where(Pods.IsActive).OrderBy(pod => pod.Meta.CreatedAt).ThenBy(pod => pod.Name, StringComparer.Ordinal).Skip(1));

        // A pod on its way out keeps its place until it is gone.
        var create = wanted.Where(node => !byNode[node].Any()).ToList();
        delete.AddRange(Outdated(set, hash, wanted, byNode, create.Count));
        return new DaemonPlan(create, delete, StatusOf(set, hash, wanted, owned, byNode));
    }

    /// <summary>The spec of the pod for a node.</summary>
    public static PodSpec PodSpecOf(DaemonSet set, string node)
    {
        var spec = set.Spec.Template.Spec;
        var tolerations = spec.Tolerations.AddRange(_own.Where(own => !spec.Tolerations.Contains(own)));
        if (spec.HostNetwork)
            tolerations = tolerations.Add(new Toleration(NodeTaints.NetworkUnavailable, Effect: TaintEffect.NoSchedule));
        return spec with { Tolerations = tolerations, NodeSelector = node.Length == 0 ? spec.NodeSelector : spec.NodeSelector.SetItem(HostLabel, node) };
    }

    public static string NodeOf(Pod pod) => pod.Spec.NodeName.Length > 0 ? pod.Spec.NodeName : pod.Spec.NodeSelector.GetValueOrDefault(HostLabel, "");

    private static bool CanRun(PodSpec spec, Node node) =>
        NodeFit.MatchesSelector(spec, node) && NodeFit.UntoleratedTaint(spec, node, isForExecution: true) is null;

    // Pods of an older template go as far as maxUnavailable allows.
    private static IEnumerable<Pod> Outdated(DaemonSet set, string hash, SortedSet<string> wanted, ILookup<string, Pod> byNode, int missing)
    {
        var most = Math.Max(1, RollingBounds.Scaled(set.Spec.MaxUnavailable, wanted.Count, roundUp: true));
        var unavailable = missing + wanted.Count(node => byNode[node].Any() && !byNode[node].Any(pod => Pods.IsActive(pod) && Pods.IsReady(pod)));
        var old = wanted.SelectMany(node => byNode[node]).Where(pod => Pods.IsActive(pod) && pod.Meta.Labels.GetValueOrDefault(HashLabel) != hash).ToList();
        return old.Where(pod => !Pods.IsReady(pod)).Concat(old.Where(Pods.IsReady).Take(Math.Max(0, most - unavailable)));
    }

    private static DaemonSetStatus StatusOf(DaemonSet set, string hash, SortedSet<string> wanted, IReadOnlyList<Pod> owned, ILookup<string, Pod> byNode)
    {
        var ready = wanted.Count(node => byNode[node].Any(pod => Pods.IsActive(pod) && Pods.IsReady(pod)));
        return new DaemonSetStatus
        {
            ObservedGeneration = set.Meta.Generation,
            DesiredNumberScheduled = wanted.Count,
            CurrentNumberScheduled = wanted.Count(node => byNode[node].Any(Pods.IsActive)),
            NumberMisscheduled = owned.Where(Pods.IsActive).Select(NodeOf).Distinct(StringComparer.Ordinal).Count(node => !wanted.Contains(node)),
            NumberReady = ready,
            UpdatedNumberScheduled = wanted.Count(node => byNode[node].Any(pod => Pods.IsActive(pod) && pod.Meta.Labels.GetValueOrDefault(HashLabel) == hash)),
            NumberAvailable = ready,
            NumberUnavailable = wanted.Count - ready,
        };
    }
}
