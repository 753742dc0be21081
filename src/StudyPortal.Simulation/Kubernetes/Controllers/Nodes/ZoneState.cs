using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Controllers.Nodes;

/// <summary>How much of the cluster is lost: it decides how fast nodes are tainted for eviction (<c>ComputeZoneState</c>). All nodes here are in one zone.</summary>
internal enum ZoneState
{
    /// <summary>One node every ten seconds: --node-eviction-rate 0.1.</summary>
    Normal,

    /// <summary>55 % of the nodes, and three at least, are lost: none in a small cluster, one every 100 s in one of more than 50 nodes.</summary>
    PartialDisruption,

    /// <summary>All nodes are lost: then it is rather the control plane that is cut off, and nothing is evicted.</summary>
    FullDisruption,
}

/// <summary>The rules of <see cref="ZoneState"/>.</summary>
internal static class ZoneStates
{
    private const int UnhealthyPercent = 55;
    private const int FewNotReady = 2;
    private const int LargeCluster = 50;
    private const int Percent = 100;

    private static readonly TimeSpan _usual = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan _slow = TimeSpan.FromSeconds(100);

    public static ZoneState Of(IReadOnlyCollection<Node> nodes)
    {
        var notReady = nodes.Count(node => node.Condition(Pods.ReadyCondition)?.Status is not ConditionStatus.True);
        if (notReady > 0 && notReady == nodes.Count)
            return ZoneState.FullDisruption;
        return notReady > FewNotReady && notReady * Percent >= nodes.Count * UnhealthyPercent ? ZoneState.PartialDisruption : ZoneState.Normal;
    }

    /// <summary>The time from one node that is tainted for eviction to the next, or null where none is.</summary>
    public static TimeSpan? TimeBetweenEvictions(ZoneState state, int nodes) => state switch
    {
        ZoneState.Normal => _usual,
        ZoneState.PartialDisruption when nodes > LargeCluster => _slow,
        _ => null,
    };
}
