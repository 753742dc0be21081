using StudyPortal.Learning.Generators.Sketching;
using StudyPortal.Simulation.Kubernetes;
using static StudyPortal.Learning.Generators.Sketching.Wording;

namespace StudyPortal.Learning.Generators.TimingDrills;

/// <summary>A worker that stops: when it is noticed, and when its Pods move.</summary>
internal static class Nodes
{
    private const int Grace = DefaultTimings.NodeGraceSeconds;

    private const int Period = DefaultTimings.NodeMonitorSeconds;

    private const int Toleration = DefaultTimings.TolerationSeconds;

    private const int SecondsPerEviction = 10;

    public static Sketch Renewals(Dice dice, int difficulty)
    {
        var (nodes, minutes) = (dice.Between(2, difficulty == 1 ? 20 : 400), dice.Between(1, difficulty == 1 ? 3 : 10));
        return new NumberSketch(
            $"A cluster has {nodes} nodes with default settings. How many renewals of node Leases reach the API in {Counted(minutes, "minute")}?", 6 * nodes * minutes, Unit: null,
            [
                new(nodes * minutes, "That would be one renewal a minute. The kubelet renews every 10 s."),
                new(12 * nodes * minutes, "That would be every 5 s, which is how often the node controller looks."),
                new(nodes * minutes * 60 / 40m, "40 s is the duration of a node's Lease. It is renewed every quarter of that."),
            ],
            $"Each kubelet renews its Lease every 10 s, 6 times a minute: 6 × {nodes} × {minutes} = {6 * nodes * minutes}.");
    }

    public static Sketch NotReady(Dice dice, int difficulty)
    {
        var grace = difficulty == 1 ? Grace : 10 * dice.Between(4, 18);
        var site = Site.Draw(dice, 1);
        return new NumberSketch(
            $"kube-controller-manager runs {(difficulty == 1 ? "with default settings (Kubernetes 1.35)" : $"with `--node-monitor-grace-period={grace}s`")}. {site.Worker} ({site.WorkerAddress}) loses power. "
            + "How many seconds after its last heartbeat does its Node stop being Ready at the earliest?",
            grace, Units.Seconds,
            [
                new(40, "That was the grace period before Kubernetes 1.32, and it is the duration of a node's Lease."),
                new(10, "That is how often the kubelet renews its Lease. One missed renewal is forgiven."),
                new(Toleration, "That is how long Pods tolerate it afterwards."),
                new(grace + Toleration, "That is when the Pods are evicted."),
            ],
            $"The node controller waits {grace} s without heartbeats and looks every {Period} s. Then the condition Ready becomes Unknown.")
        {
            Tolerance = Period - 1, Units = Units.OfSeconds,
        };
    }

    public static Sketch Evicted(Dice dice, int difficulty)
    {
        var (grace, toleration) = (difficulty == 2 ? Grace : 10 * dice.Between(4, 12), difficulty == 2 && dice.Flip() ? Toleration : 15 * dice.Between(1, 40));
        var site = Site.Draw(dice, 1);
        var app = dice.Pick(["shop", "web", "prices", "login", "mail"]);
        return new NumberSketch(
            $"`--node-monitor-grace-period` is {grace}s, and the Pods of the Deployment {app} tolerate `node.kubernetes.io/unreachable` for {toleration} s. {site.Worker} ({site.WorkerAddress}) loses power. "
            + "How many seconds after its last heartbeat are its Pods evicted and replaced?",
            grace + toleration, Units.Seconds,
            [
                new(toleration, $"The toleration counts from the taint, which comes after {grace} s."),
                new(grace, $"That is when the Node is tainted. The Pods tolerate the taint for {toleration} s more."),
                new(80, "Nothing in these settings adds up to that."),
            ],
            $"{grace} s until the Node is tainted, {toleration} s of toleration: {grace + toleration} s, and a few seconds for the intervals of the controllers.")
        {
            Tolerance = Period, Units = Units.OfSeconds,
        };
    }

    public static Sketch TrafficEnds(Dice dice, int difficulty)
    {
        var (grace, toleration) = (10 * dice.Between(4, 12), 30 * dice.Between(2, 20));
        var site = Site.Draw(dice, 1);
        return new ChoiceSketch(
            $"`--node-monitor-grace-period` is {grace}s, Pods tolerate `node.kubernetes.io/unreachable` for {toleration} s, and nothing else has been changed. {site.Worker} ({site.WorkerAddress}) loses power with Pods of a Service on it. "
            + "When do the other nodes stop sending new connections of the Service to these Pods?",
            new($"After about {grace} s, when the Node stops being Ready", "Right. With the Node its Pods become not ready, and so do their entries in the EndpointSlice."),
            [
                new($"After about {grace + toleration} s, when the Pods are evicted", "The entries in the EndpointSlice are not ready long before the Pods are evicted."),
                new($"After about {toleration} s, when the toleration ends", "The toleration is about eviction, and it starts only with the taint."),
                new("After about 10 s, with the first missed renewal of the Lease", "One missed renewal changes nothing."),
                new("At once, because kube-proxy notices that the Pods do not answer", "kube-proxy does not probe Pods. It follows the EndpointSlices.", "endpoints-drive-services"),
            ],
            $"Three clocks: heartbeats every 10 s, not Ready after {grace} s (traffic ends), eviction {toleration} s later (Pods are replaced).");
    }

    public static Sketch ManyNodes(Dice dice, int difficulty)
    {
        var lost = dice.Between(4, 40);
        var all = lost * dice.Between(3, 6);
        var seconds = (lost - 1) * SecondsPerEviction;
        return new NumberSketch(
            $"A zone has {all} nodes. {lost} of them are lost at the same moment. `--node-eviction-rate` is the default, 0.1 nodes per second. "
            + "How many seconds lie between the first and the last of them being tainted for eviction?",
            seconds, Units.Seconds,
            [
                new(0, "The rate limits it, so that a fault of the control plane's own network does not move everything at once."),
                new(lost / 10m, "0.1 nodes per second are one node every 10 s."),
                new(100 * (lost - 1), "That is the secondary rate, for zones in which 55% of the nodes or more are lost."),
            ],
            $"0.1 nodes per second are one node every 10 s. Between the first and the last of {lost} are {lost - 1} intervals: {seconds} s.")
        {
            Tolerance = Math.Min(SecondsPerEviction, seconds / 10m), Units = Units.OfSeconds,
        };
    }
}
