using System.Collections.Immutable;
using StudyPortal.Learning.Generators.Sketching;
using StudyPortal.Simulation.Kubernetes;
using StudyPortal.Simulation.Kubernetes.Kubeadm;
using StudyPortal.Simulation.Raft;

namespace StudyPortal.Learning.Figures;

/// <summary>How long it takes until something is noticed and done, added up from the defaults by which the model runs.</summary>
public static class TimingFigures
{
    /// <summary>The longest interval of a load balancer's checks, in seconds.</summary>
    public const decimal MostIntervalSeconds = 600;

    /// <summary>The most failed checks that it may ask for.</summary>
    public const int MostFailures = 100;

    private static readonly FigureColumn[] _steps = [new("What happens"), new("Default")];

    /// <summary>A node stops: when it is no longer Ready, and when its Pods are evicted.</summary>
    public static FigureTable NodeFailure { get; } = new(
        "From the last heartbeat of a node to the eviction of its Pods",
        [.. _steps, new("After the last heartbeat", IsNumber: true)],
        [
            ["The kubelet renews its Lease", $"every {Seconds(DefaultTimings.NodeRenewalSeconds)}", Seconds(0)],
            ["The node controller waits for a heartbeat: `--node-monitor-grace-period`", Seconds(DefaultTimings.NodeGraceSeconds), Seconds(DefaultTimings.NodeGraceSeconds)],
            [
                "It looks again: `--node-monitor-period`. Ready becomes Unknown, the Node is tainted, its Pods are not ready", $"every {Seconds(DefaultTimings.NodeMonitorSeconds)}",
                Span(DefaultTimings.NodeGraceSeconds, DefaultTimings.NodeGraceSeconds + DefaultTimings.NodeMonitorSeconds),
            ],
            [
                "The toleration of the taint ends: `tolerationSeconds`. The Pods are evicted and replaced", Seconds(DefaultTimings.TolerationSeconds),
                Span(DefaultTimings.NodeGraceSeconds + DefaultTimings.TolerationSeconds, DefaultTimings.NodeGraceSeconds + DefaultTimings.NodeMonitorSeconds + DefaultTimings.TolerationSeconds),
            ],
        ]);

    /// <summary>The leader among the instances of a controller stops: when another one may and does take its Lease.</summary>
    public static FigureTable LeaseFailover { get; } = new(
        "From the last renewal of a component's Lease to a new leader",
        [.. _steps, new("After the last renewal", IsNumber: true)],
        [
            ["The leader renews its Lease: `--leader-elect-retry-period`", $"every {Seconds(DefaultTimings.ElectionRetrySeconds)}", Seconds(0)],
            ["A leader that lives but cannot renew gives up: `--leader-elect-renew-deadline`", Seconds(DefaultTimings.ElectionRenewSeconds), Seconds(DefaultTimings.ElectionRenewSeconds)],
            ["A candidate looks and sees the last renewal", $"every {Span(DefaultTimings.ElectionRetrySeconds, LongestPause)}", $"up to {Seconds(LongestPause)}"],
            [
                "The Lease has run out for it: `--leader-elect-lease-duration`", Seconds(DefaultTimings.ElectionLeaseSeconds),
                Span(DefaultTimings.ElectionLeaseSeconds, DefaultTimings.ElectionLeaseSeconds + LongestPause),
            ],
            [
                "It looks again and takes the Lease", $"every {Span(DefaultTimings.ElectionRetrySeconds, LongestPause)}",
                Span(DefaultTimings.ElectionLeaseSeconds, DefaultTimings.ElectionLeaseSeconds + (2 * LongestPause)),
            ],
        ]);

    /// <summary>The leader of etcd stops: when a follower stands for election.</summary>
    public static FigureTable EtcdElection { get; } = new(
        "From the last heartbeat of an etcd leader to the next election",
        [.. _steps, new("After the last heartbeat", IsNumber: true)],
        [
            ["The leader sends heartbeats: `--heartbeat-interval`", $"every {Milliseconds(RaftSettings.Etcd.HeartbeatTicks)}", "0 ms"],
            ["A follower waits at least: `--election-timeout`", Milliseconds(RaftSettings.Etcd.ElectionTicks), Milliseconds(RaftSettings.Etcd.ElectionTicks)],
            [
                "It adds a random time of its own, then asks for votes", $"less than {Milliseconds(RaftSettings.Etcd.ElectionTicks)}",
                $"{Wording.Plain(Ms(RaftSettings.Etcd.ElectionTicks))} to {Milliseconds(2 * RaftSettings.Etcd.ElectionTicks)}",
            ],
        ]);

    /// <summary>The probes of the control plane's static Pods, as kubeadm writes them.</summary>
    public static FigureTable Probes { get; } = new(
        "Probes in the manifests that kubeadm writes",
        [new("Probe"), new("Period", IsNumber: true), new("Failures", IsNumber: true), new("Time", IsNumber: true), new("Then")],
        [
            Probe("Startup", KubeadmProbes.PatientSeconds, KubeadmProbes.StartupFailures, "the kubelet restarts a container that has not come up"),
            Probe("Liveness", KubeadmProbes.PatientSeconds, KubeadmProbes.LivenessFailures, "the kubelet restarts the container"),
            Probe("Readiness", KubeadmProbes.ReadinessSeconds, KubeadmProbes.ReadinessFailures, "the Pod is not Ready"),
        ]);

    /// <summary>The tables that take nothing but their name.</summary>
    public static ImmutableSortedDictionary<string, FigureTable> ByName { get; } = ImmutableSortedDictionary.CreateRange(
        StringComparer.Ordinal,
        [
            KeyValuePair.Create("node-failure", NodeFailure), KeyValuePair.Create("lease-failover", LeaseFailover),
            KeyValuePair.Create("etcd-election", EtcdElection), KeyValuePair.Create("probes", Probes),
        ]);

    private static decimal LongestPause => DefaultTimings.ElectionRetrySeconds * (10m + DefaultTimings.ElectionJitterTenths) / 10;

    /// <summary>A server behind a load balancer stops: when it is out of the pool, where each check fails at once.</summary>
    /// <param name="interval">Seconds between two checks; more than 0, at most <see cref="MostIntervalSeconds"/>.</param>
    /// <param name="failures">Failed checks in a row that take it out; 1 to <see cref="MostFailures"/>.</param>
    public static FigureTable LoadBalancer(decimal interval, int failures)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(interval);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(interval, MostIntervalSeconds);
        ArgumentOutOfRangeException.ThrowIfLessThan(failures, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(failures, MostFailures);
        return new FigureTable(
            "From the end of a server to its removal from the pool, where each check fails at once",
            [new("What happens"), new("Setting"), new("After the server stopped", IsNumber: true)],
            [
                ["The load balancer checks the server", $"every {Seconds(interval)}", Span(0, interval)],
                ["It counts failed checks in a row", Wording.Counted(failures, "failure"), Span((failures - 1) * interval, failures * interval)],
                ["It sends new connections elsewhere", "at once", Span((failures - 1) * interval, failures * interval)],
            ]);
    }

    private static ImmutableArray<string> Probe(string name, int period, int failures, string then) =>
        [name, Seconds(period), Wording.Plain(failures), Seconds(period * failures), then];

    private static string Seconds(decimal seconds) => $"{Wording.Plain(seconds)} s";

    private static string Span(decimal from, decimal to) => $"{Wording.Plain(from)} to {Seconds(to)}";

    private static decimal Ms(int ticks) => ticks * (decimal)RaftSettings.TickInterval.TotalMilliseconds;

    private static string Milliseconds(int ticks) => $"{Wording.Plain(Ms(ticks))} ms";
}
