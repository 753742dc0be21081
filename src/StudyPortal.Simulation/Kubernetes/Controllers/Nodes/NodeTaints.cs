using System.Collections.Immutable;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Controllers.Nodes;

/// <summary>The taints that a node's conditions bring with them (<c>pkg/controller/nodelifecycle/node_lifecycle_controller.go</c>).</summary>
internal static class NodeTaints
{
    public const string NotReady = "node.kubernetes.io/not-ready";
    public const string Unreachable = "node.kubernetes.io/unreachable";
    public const string OutOfService = "node.kubernetes.io/out-of-service";
    public const string Unschedulable = "node.kubernetes.io/unschedulable";
    public const string MemoryPressure = "node.kubernetes.io/memory-pressure";
    public const string DiskPressure = "node.kubernetes.io/disk-pressure";
    public const string ProcessPressure = "node.kubernetes.io/pid-pressure";
    public const string NetworkUnavailable = "node.kubernetes.io/network-unavailable";

    private static readonly ImmutableArray<string> _followed = [NotReady, Unreachable, Unschedulable, MemoryPressure, DiskPressure, ProcessPressure, NetworkUnavailable];

    /// <summary>The taints with those NoSchedule taints that conditions and cordon ask for, and without those that they no longer ask for.</summary>
    public static ImmutableArray<Taint> WithNoSchedule(Node node, DateTimeOffset now)
    {
        var wanted = Wanted(node);
        var kept = node.Spec.Taints.RemoveAll(taint => taint.Effect == TaintEffect.NoSchedule && _followed.Contains(taint.Key, StringComparer.Ordinal) && !wanted.Contains(taint.Key));
        var missing = wanted.Where(key => !kept.Any(taint => taint.Key == key && taint.Effect == TaintEffect.NoSchedule));
        var taints = kept.AddRange(missing.Select(key => new Taint(key, "", TaintEffect.NoSchedule) { AddedAt = now }));
        return taints.Length == node.Spec.Taints.Length && taints.SequenceEqual(node.Spec.Taints) ? node.Spec.Taints : taints;
    }

    /// <summary>The key of the NoExecute taint that the Ready condition asks for, or null.</summary>
    public static string? NoExecuteKey(Node node) => node.Condition(Pods.ReadyCondition)?.Status switch
    {
        ConditionStatus.False => NotReady,
        ConditionStatus.Unknown => Unreachable,
        _ => null,
    };

    /// <summary>The taints with this one of the two NoExecute taints and without the other; without both for null.</summary>
    public static ImmutableArray<Taint> WithNoExecute(ImmutableArray<Taint> taints, string? key, DateTimeOffset now)
    {
        var kept = taints.RemoveAll(taint => taint.Effect == TaintEffect.NoExecute && (taint.Key is NotReady or Unreachable) && taint.Key != key);
        if (key is null || kept.Any(taint => taint.Key == key && taint.Effect == TaintEffect.NoExecute))
            return kept.Length == taints.Length ? taints : kept;
        return kept.Add(new Taint(key, "", TaintEffect.NoExecute) { AddedAt = now });
    }

    private static SortedSet<string> Wanted(Node node)
    {
        var keys = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var condition in node.Status.Conditions)
        {
            var key = (condition.Type, condition.Status) switch
            {
                (Pods.ReadyCondition, ConditionStatus.False) => NotReady,
                (Pods.ReadyCondition, ConditionStatus.Unknown) => Unreachable,
                ("MemoryPressure", ConditionStatus.True) => MemoryPressure,
                ("DiskPressure", ConditionStatus.True) => DiskPressure,
                ("PIDPressure", ConditionStatus.True) => ProcessPressure,
                ("NetworkUnavailable", ConditionStatus.True) => NetworkUnavailable,
                _ => null,
            };
            if (key is not null)
                keys.Add(key);
        }

        if (node.Spec.Unschedulable)
            keys.Add(Unschedulable);
        return keys;
    }
}
