using System.Collections.Immutable;

namespace StudyPortal.Simulation.Kubernetes.Controllers;

/// <summary>The flags of kube-controller-manager and kube-scheduler 1.35; any other ends the program with <c>unknown flag</c>.</summary>
internal static class KnownFlags
{
    private const string Shared = """
        allow-metric-labels authentication-kubeconfig authentication-skip-lookup authentication-token-webhook-cache-ttl authentication-tolerate-lookup-failure authorization-always-allow-paths
        authorization-kubeconfig authorization-webhook-cache-authorized-ttl authorization-webhook-cache-unauthorized-ttl bind-address cert-dir client-ca-file config contention-profiling
        disabled-metrics emulated-version feature-gates help http2-max-streams-per-connection kube-api-burst kube-api-content-type kube-api-qps kubeconfig leader-elect
        leader-elect-lease-duration leader-elect-renew-deadline leader-elect-resource-lock leader-elect-resource-name leader-elect-resource-namespace leader-elect-retry-period
        log-flush-frequency logging-format master permit-address-sharing permit-port-sharing profiling requestheader-allowed-names requestheader-client-ca-file
        requestheader-extra-headers-prefix requestheader-group-headers requestheader-uid-headers requestheader-username-headers secure-port show-hidden-metrics-for-version tls-cert-file
        tls-cipher-suites tls-min-version tls-private-key-file tls-sni-cert-key v version vmodule
        """;

    private const string ManagerOnly = """
        allocate-node-cidrs allow-untagged-cloud attach-detach-reconcile-sync-period cidr-allocator-type cloud-config cloud-provider cluster-cidr cluster-name cluster-signing-cert-file
        cluster-signing-duration cluster-signing-key-file concurrent-deployment-syncs concurrent-endpoint-syncs concurrent-gc-syncs concurrent-namespace-syncs concurrent-replicaset-syncs
        concurrent-resource-quota-syncs concurrent-service-endpoint-syncs concurrent-service-syncs concurrent-serviceaccount-token-syncs concurrent-statefulset-syncs configure-cloud-routes
        controller-start-interval controllers enable-dynamic-provisioning enable-garbage-collector enable-leader-migration endpoint-updates-batch-period endpointslice-updates-batch-period
        external-cloud-volume-plugin flex-volume-plugin-dir horizontal-pod-autoscaler-sync-period large-cluster-size-threshold leader-migration-config max-endpoints-per-slice min-resync-period
        namespace-sync-period node-cidr-mask-size node-cidr-mask-size-ipv4 node-cidr-mask-size-ipv6 node-eviction-rate node-monitor-grace-period node-monitor-period node-startup-grace-period
        node-sync-period pvclaimbinder-sync-period resource-quota-sync-period root-ca-file route-reconciliation-period secondary-node-eviction-rate service-account-private-key-file
        service-cluster-ip-range terminated-pod-gc-threshold unhealthy-zone-threshold use-service-account-credentials
        """;

    private static readonly string[] _durations = ["node-monitor-grace-period", "node-monitor-period", "node-startup-grace-period"];

    private const string SchedulerOnly = "pod-max-in-unschedulable-pods-duration write-config-to";

    /// <summary>Those whose value is a duration that the model goes by.</summary>
    public static ReadOnlySpan<string> Durations => _durations;

    /// <summary>Of kube-controller-manager.</summary>
    public static ImmutableSortedSet<string> ControllerManager { get; } = Of($"{Shared} {ManagerOnly}");

    /// <summary>Of kube-scheduler.</summary>
    public static ImmutableSortedSet<string> Scheduler { get; } = Of($"{Shared} {SchedulerOnly}");

    private static ImmutableSortedSet<string> Of(string names) =>
        names.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToImmutableSortedSet(StringComparer.Ordinal);
}
