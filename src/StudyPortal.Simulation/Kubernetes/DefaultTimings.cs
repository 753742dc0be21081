namespace StudyPortal.Simulation.Kubernetes;

/// <summary>Durations that hold as long as nobody sets others (Kubernetes 1.35). The model runs by them, and what is taught is computed from them.</summary>
public static class DefaultTimings
{
    /// <summary>The duration of a node's Lease, in seconds (pkg/kubelet/apis/config/v1beta1/defaults.go: nodeLeaseDurationSeconds).</summary>
    public const int NodeLeaseSeconds = 40;

    /// <summary>The kubelet renews its Lease every quarter of its duration (pkg/kubelet/kubelet.go: nodeLeaseRenewIntervalFraction).</summary>
    public const int NodeRenewalSeconds = NodeLeaseSeconds / 4;

    /// <summary>Seconds between two looks of the node controller at the Nodes: <c>--node-monitor-period</c>.</summary>
    public const int NodeMonitorSeconds = 5;

    /// <summary>Seconds without a heartbeat after which a Node is no longer Ready: <c>--node-monitor-grace-period</c>, 50 since 1.32.</summary>
    public const int NodeGraceSeconds = 50;

    /// <summary>Seconds for which a Pod tolerates a Node that is not ready or unreachable (plugin/pkg/admission/defaulttolerationseconds).</summary>
    public const int TolerationSeconds = 300;

    /// <summary>The lease duration of the leader election of components, in seconds (component-base/config/v1alpha1/defaults.go).</summary>
    public const int ElectionLeaseSeconds = 15;

    /// <summary>Seconds without a renewal after which a leader gives up: the renew deadline.</summary>
    public const int ElectionRenewSeconds = 10;

    /// <summary>Seconds between two tries of the leader or a candidate: the retry period.</summary>
    public const int ElectionRetrySeconds = 2;

    /// <summary>How far a candidate draws its pause out: by up to 12 tenths of the retry period (client-go tools/leaderelection: JitterFactor 1.2).</summary>
    public const int ElectionJitterTenths = 12;
}
