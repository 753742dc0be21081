using System.Collections.Immutable;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Api.Clients;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Controllers.Nodes;

/// <summary>
/// Looks every 5 s (<c>--node-monitor-period</c>) whether the nodes still give signs of life, and taints those that do not: against new pods at once, against the pods that are there at a limited rate
/// (<c>pkg/controller/nodelifecycle/node_lifecycle_controller.go</c>).
/// </summary>
internal sealed class NodeLifecycleController : Controller
{
    private const string MonitorKey = "/monitor";
    private const string LeaseNamespace = "kube-node-lease";

    private static readonly TimeSpan _usualPeriod = TimeSpan.FromSeconds(DefaultTimings.NodeMonitorSeconds);
    private static readonly TimeSpan _again = TimeSpan.FromMilliseconds(100);

    private TimeSpan _monitorPeriod = _usualPeriod;
    private TimeSpan _monitorGrace = NodeHealth.MonitorGrace;
    private TimeSpan _startupGrace = NodeHealth.StartupGrace;
    private ImmutableSortedDictionary<string, NodeHealth> _health = ImmutableSortedDictionary.Create<string, NodeHealth>(StringComparer.Ordinal);
    private ImmutableSortedSet<string> _waiting = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);
    private ZoneState _zone;
    private Instant _nextEviction;

    public override string Name => "node-controller";

    public override void Start(ControllerContext context)
    {
        _monitorPeriod = context.Flags.Duration("node-monitor-period", _usualPeriod);
        _monitorGrace = context.Flags.Duration("node-monitor-grace-period", NodeHealth.MonitorGrace);
        _startupGrace = context.Flags.Duration("node-startup-grace-period", NodeHealth.StartupGrace);
        context.EnqueueAfter(MonitorKey, _again);
    }

    public override void OnChange(InformerChange change, ControllerContext context)
    {
        if (change is { After: Node node } && (change.Before is not Node before || IsNews(before, node)))
            context.Enqueue(node.Name);
    }

    public override void Sync(string key, ControllerContext context)
    {
        if (key == MonitorKey)
            Monitor(context);
        else if (context.Find<Node>(ResourceKind.Nodes, key) is { } node)
            Taint(node, context);
    }

    public override Controller Fork() => (NodeLifecycleController)MemberwiseClone();

    private static bool IsNews(Node before, Node node) =>
        before.Spec.Unschedulable != node.Spec.Unschedulable || !before.Spec.Taints.SequenceEqual(node.Spec.Taints)
        || before.Status.Conditions.Length != node.Status.Conditions.Length
        || before.Status.Conditions.Zip(node.Status.Conditions).Any(pair => pair.First.Type != pair.Second.Type || pair.First.Status != pair.Second.Status);

    private void Monitor(ControllerContext context)
    {
        context.EnqueueAfter(MonitorKey, _monitorPeriod);
        var nodes = context.All<Node>(ResourceKind.Nodes).ToList();
        TellOfMembers(nodes, context);
        for (var index = 0; index < nodes.Count; index++)
            nodes[index] = Watch(nodes[index], context);
        Judge(nodes, context);
    }

    private void TellOfMembers(List<Node> nodes, ControllerContext context)
    {
        foreach (var node in nodes.Where(node => !_health.ContainsKey(node.Name)))
            context.Tell(Reference(node), "RegisteredNode", $"Node {node.Name} event: Registered Node {node.Name} in Controller");
        foreach (var name in _health.Keys.Where(name => !nodes.Exists(node => node.Name == name)).ToList())
        {
            context.Tell(new ObjectReference("Node", "", name) { ApiVersion = "v1" }, "RemovingNode", $"Node {name} event: Removing Node {name} from Controller");
            _health = _health.Remove(name);
            _waiting = _waiting.Remove(name);
        }
    }

    private Node Watch(Node node, ControllerContext context)
    {
        var lease = context.Find<Lease>(ResourceKind.Leases, LeaseNamespace, node.Name);
        var health = NodeHealth.After(_health.GetValueOrDefault(node.Name), node, lease, context.Now);
        _health = _health.SetItem(node.Name, health);
        if (!health.IsOverdue(node, context.Now, _monitorGrace, _startupGrace) || NodeHealth.Unknown(node, context.Clock) is not { } unknown || ReferenceEquals(unknown, node))
            return node;
        context.Write(new UpdateObject(unknown, ObjectPart.Status));
        if (node.Condition(Pods.ReadyCondition)?.Status is not ConditionStatus.True)
            return unknown;
        context.Tell(Reference(node), "NodeNotReady", $"Node {node.Name} status is now: NodeNotReady");
        context.Report("node lost", $"The controller manager has heard nothing of node {node.Name} for {Texts.Of((long)_monitorGrace.TotalSeconds)} s and sets it to Unknown.");
        MarkPods(node, context);
        return unknown;
    }

    // Its pods take no requests any more, as far as anybody can tell: this takes them out of the endpoints.
    private static void MarkPods(Node node, ControllerContext context)
    {
        foreach (var pod in context.All<Pod>(ResourceKind.Pods).Where(pod => pod.Spec.NodeName == node.Name && Pods.IsReady(pod)))
        {
            var marked = Pods.With(pod, pod.Condition(Pods.ReadyCondition)! with { Status = ConditionStatus.False, LastTransitionAt = context.Clock });
            context.Write(new UpdateObject(marked with { Meta = marked.Meta with { ResourceVersion = 0 } }, ObjectPart.Status));
            context.Warn(pod, "NodeNotReady", "Node is not ready");
        }
    }

    private void Judge(List<Node> nodes, ControllerContext context)
    {
        var zone = ZoneStates.Of(nodes);
        if (zone != _zone)
        {
            context.Log("node_lifecycle_controller.go:1038", $"\"Controller detected that zone is now in new state\" zone=\"\" newState=\"{zone}\"");
            if (_zone is ZoneState.FullDisruption)
                Forgive(context.Now);
            if (zone is ZoneState.FullDisruption)
                Spare(nodes, context);
            _zone = zone;
        }

        foreach (var node in nodes)
            Queue(node, context);
    }

    // The master was cut off rather than the nodes: every node gets its grace anew.
    private void Forgive(Instant now) => _health = _health.Select(pair => KeyValuePair.Create(pair.Key, pair.Value with { ProbedAt = now })).ToImmutableSortedDictionary(StringComparer.Ordinal);

    private void Spare(List<Node> nodes, ControllerContext context)
    {
        _waiting = _waiting.Clear();
        foreach (var node in nodes)
            SetTaints(node, NodeTaints.WithNoExecute(node.Spec.Taints, null, context.Clock), context);
    }

    private void Queue(Node node, ControllerContext context)
    {
        var key = NodeTaints.NoExecuteKey(node);
        if (key is null || _zone is ZoneState.FullDisruption)
            _waiting = _waiting.Remove(node.Name);
        else if (!node.Spec.Taints.Any(taint => taint.Effect == TaintEffect.NoExecute && taint.Key == key) && !_waiting.Contains(node.Name))
        {
            _waiting = _waiting.Add(node.Name);
            context.Enqueue(node.Name);
        }
    }

    private void Taint(Node node, ControllerContext context)
    {
        var taints = NodeTaints.WithNoSchedule(node, context.Clock);
        var key = NodeTaints.NoExecuteKey(node);
        if (key is null)
        {
            taints = NodeTaints.WithNoExecute(taints, null, context.Clock);
        }
        else if (_waiting.Contains(node.Name))
        {
            if (MayEvict(context) is { } wait && wait > TimeSpan.Zero)
            {
                context.EnqueueAfter(node.Name, wait);
            }
            else
            {
                taints = NodeTaints.WithNoExecute(taints, key, context.Clock);
                _waiting = _waiting.Remove(node.Name);
            }
        }

        SetTaints(node, taints, context);
    }

    // How long the next node has to wait; a place is taken where it is zero.
    private TimeSpan? MayEvict(ControllerContext context)
    {
        var nodes = context.All<Node>(ResourceKind.Nodes).Count();
        if (ZoneStates.TimeBetweenEvictions(_zone, nodes) is not { } between)
            return _monitorPeriod;
        if (context.Now < _nextEviction)
            return _nextEviction - context.Now;
        _nextEviction = context.Now + between;
        return TimeSpan.Zero;
    }

    private static void SetTaints(Node node, ImmutableArray<Taint> taints, ControllerContext context)
    {
        if (taints != node.Spec.Taints)
            context.Write(new PatchObject(ResourceKind.Nodes, "", node.Name, new TaintPatch(taints)));
    }

    private static ObjectReference Reference(Node node) => new("Node", "", node.Name) { ApiVersion = "v1", Uid = node.Meta.Uid };
}
