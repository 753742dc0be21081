using StudyPortal.Simulation.Kubernetes.Api.Server;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Shell.Commands.Network;
using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Shell.Commands.Kubectl;

/// <summary>
/// Logs and exec are asked of the kubelet by an API server, at port 10250 of the node. Which of several API servers has the request is not followed: one that reaches the node is enough.
/// </summary>
internal static class KubeletDoor
{
    public const int Port = 10250;

    // net.Dialer in k8s.io/apimachinery/pkg/util/net: SetTransportDefaults
    private static readonly TimeSpan _dialTimeout = TimeSpan.FromSeconds(30);

    /// <summary>Why no API server reaches the kubelet of a node, as Go's net package says it; null where one does. Where nothing comes back, time passes until the dial is given up.</summary>
    public static string? Objection(LiveCluster cluster, Machine node)
    {
        var met = cluster.Processes.Where(process => process.Process is ApiServer)
            .Select(process => new Neighbour(node, node.Address).Probe(cluster, cluster.Machines[process.Machine], Port)).ToList();
        if (met.Count == 0 || met.Contains(Reach.Open))
            return null;
        if (met.Contains(Reach.Silent))
        {
            cluster.Run(_dialTimeout);
            return $"dial tcp {node.Address}:{Port}: i/o timeout";
        }

        return $"dial tcp {node.Address}:{Port}: connect: {(met.Contains(Reach.Refused) ? "connection refused" : "no route to host")}";
    }
}
