using StudyPortal.Learning.Generators.Sketching;
using StudyPortal.Simulation.Kubernetes;
using static StudyPortal.Learning.Generators.Sketching.Wording;

namespace StudyPortal.Learning.Generators.TimingDrills;

/// <summary>Durations that hold as long as nobody sets others (Kubernetes 1.35, etcd 3.6).</summary>
internal static class Defaults
{
    private static readonly Subject _leases = new(Objectives.Triage, [Pages.Leases]);

    private static readonly Subject _nodes = new(Objectives.Triage, [Pages.Nodes]);

    private static readonly Subject _kubelet = new(Objectives.StaticPods, [Pages.KubeletConfiguration]);

    private static readonly Subject _api = new(Objectives.Triage, [Pages.ApiServer]);

    private static readonly Subject _joining = new(Objectives.Triage, [Pages.HighAvailability]);

    private static readonly Subject _etcd = new(Objectives.Raft, [Pages.EtcdTuning, Pages.EtcdReconfiguration]);

    private static readonly Subject _balancer = new(Objectives.Triage, [Pages.HighAvailability]);

    /// <summary>All of them, those that are asked first at the beginning.</summary>
    public static (string What, int Seconds, Subject About)[] All { get; } =
    [
        ("the lease duration of the leader election of kube-controller-manager", DefaultTimings.ElectionLeaseSeconds, _leases),
        ("the renew deadline of the leader election of kube-scheduler", DefaultTimings.ElectionRenewSeconds, _leases),
        ("the retry period of the leader election of kube-scheduler", DefaultTimings.ElectionRetrySeconds, _leases),
        ("the duration of a node's Lease", DefaultTimings.NodeLeaseSeconds, _leases),
        ("the time between two renewals of a node's Lease by its kubelet", DefaultTimings.NodeRenewalSeconds, _leases),
        ("the time between two looks of the node controller at the Nodes (`--node-monitor-period`)", DefaultTimings.NodeMonitorSeconds, _nodes),
        ("the time without heartbeats after which a Node is no longer Ready (`--node-monitor-grace-period`)", DefaultTimings.NodeGraceSeconds, _nodes),
        ("the time for which a Pod tolerates the taint `node.kubernetes.io/unreachable`", DefaultTimings.TolerationSeconds, _nodes),
        ("the time after which the kubelet reads its manifest directory again at the latest (`fileCheckFrequency`)", 20, _kubelet),
        ("the time after which kube-apiserver ends a request that is not a watch", 60, _api),
        ("the time between two compactions of etcd by kube-apiserver", 300, _api),
        ("the time for which events are kept", 3_600, _api),
        ("the time for which a bootstrap token of kubeadm is valid", 86_400, _joining),
        ("the time for which the certificates of `--upload-certs` can be downloaded", 7_200, _joining),
        ("the command timeout of etcdctl", 5, _etcd),
        ("the election timeout of etcd", 1, _etcd),
        ("the idle time after which a Go client of Kubernetes sends an HTTP/2 ping", 30, _balancer),
        ("the time for which all members must have been connected before etcd accepts a new one", 5, _etcd),
    ];

    public static Sketch Default(Dice dice, int difficulty)
    {
        var (what, seconds, about) = dice.Pick(difficulty == 1 ? All[..14] : All);
        var others = dice.Some([.. All.Where(other => other.Seconds != seconds).DistinctBy(other => other.Seconds)], 4);
        return new NumberSketch(
            $"Nobody has changed a setting. How long is {what}?", seconds, Units.Seconds,
            [.. others.Select(other => new Slip(other.Seconds, $"{Duration(other.Seconds)}: that is {other.What}."))],
            $"{Duration(seconds)} is the default for {what}.")
        {
            Units = Units.OfSeconds, About = about,
        };
    }

    public static string Duration(int seconds) => seconds switch
    {
        >= 86_400 when seconds % 86_400 == 0 => Counted(seconds / 3_600, "hour"),
        >= 3_600 when seconds % 3_600 == 0 => Counted(seconds / 3_600, "hour"),
        >= 120 when seconds % 60 == 0 => Counted(seconds / 60, "minute"),
        _ => Counted(seconds, "second"),
    };
}
