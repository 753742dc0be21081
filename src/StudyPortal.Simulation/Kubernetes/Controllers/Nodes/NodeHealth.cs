using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Controllers.Nodes;

/// <summary>What the node lifecycle controller has seen of a node's heartbeats. Its own clock decides when one is missing, not the times in the objects.</summary>
/// <param name="ProbedAt">When it last saw a new heartbeat.</param>
/// <param name="Heartbeat">The heartbeat of the Ready condition that it saw last.</param>
/// <param name="Renewal">The renewal of the Lease that it saw last.</param>
internal sealed record NodeHealth(Instant ProbedAt, DateTimeOffset? Heartbeat, DateTimeOffset? Renewal)
{
    /// <summary>--node-monitor-grace-period, 50 s since 1.32.</summary>
    public static readonly TimeSpan MonitorGrace = TimeSpan.FromSeconds(DefaultTimings.NodeGraceSeconds);

    /// <summary>--node-startup-grace-period</summary>
    public static readonly TimeSpan StartupGrace = TimeSpan.FromSeconds(60);

    private const string Stopped = "Kubelet stopped posting node status.";
    private const string Never = "Kubelet never posted node status.";

    /// <summary>The conditions that turn Unknown together.</summary>
    private static readonly string[] _watched = [Pods.ReadyCondition, "MemoryPressure", "DiskPressure", "PIDPressure"];

    /// <summary>What is known after a look at the node and its Lease.</summary>
    public static NodeHealth After(NodeHealth? before, Node node, Lease? lease, Instant now)
    {
        var heartbeat = node.Condition(Pods.ReadyCondition)?.LastHeartbeatAt;
        var renewal = lease?.Spec.RenewedAt;
        if (before is null)
            return new NodeHealth(now, heartbeat, renewal);

        // A kubelet's status is news whatever its time; a Lease only when it is later than the one before.
        var isNews = heartbeat != before.Heartbeat || (renewal is { } at && (before.Renewal is not { } seen || at > seen));
        return isNews ? new NodeHealth(now, heartbeat, renewal ?? before.Renewal) : before;
    }

    /// <summary>Whether the grace is over without a sign of life.</summary>
    /// <param name="node">The node.</param>
    /// <param name="now">The present.</param>
    /// <param name="monitorGrace">--node-monitor-grace-period</param>
    /// <param name="startupGrace">--node-startup-grace-period, for a node that has never told of itself.</param>
    public bool IsOverdue(Node node, Instant now, TimeSpan monitorGrace, TimeSpan startupGrace) => now > ProbedAt + (node.Condition(Pods.ReadyCondition) is null ? startupGrace : monitorGrace);

    /// <summary>The node with its conditions Unknown; the same where they are so already.</summary>
    public static Node Unknown(Node node, DateTimeOffset now)
    {
        var conditions = node.Status.Conditions;
        foreach (var type in _watched)
        {
            var at = -1;
            for (var index = 0; index < conditions.Length; index++)
                at = conditions[index].Type == type ? index : at;
            if (at < 0)
                conditions = conditions.Add(new NodeCondition(type, ConditionStatus.Unknown, "NodeStatusNeverUpdated", Never) { LastHeartbeatAt = node.Meta.CreatedAt, LastTransitionAt = now });
            else if (conditions[at].Status != ConditionStatus.Unknown)
                conditions = conditions.SetItem(at, conditions[at] with { Status = ConditionStatus.Unknown, Reason = "NodeStatusUnknown", Message = Stopped, LastTransitionAt = now });
        }

        return conditions == node.Status.Conditions ? node : node with { Status = node.Status with { Conditions = conditions } };
    }
}
