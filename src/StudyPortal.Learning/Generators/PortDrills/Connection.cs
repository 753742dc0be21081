using System.Collections.Immutable;
using StudyPortal.Learning.Generators.Sketching;

namespace StudyPortal.Learning.Generators.PortDrills;

/// <summary>A path that a cluster needs: stacked etcd on three control-plane nodes, and a load balancer on a machine of its own.</summary>
/// <param name="Way">Which way it leads, port included.</param>
/// <param name="Purpose">A sentence about what goes over it.</param>
/// <param name="Symptom">What is seen when a firewall drops it and nothing else.</param>
internal sealed record Connection(string Way, string Purpose, string Symptom)
{
    /// <summary>All paths of a cluster, with the names of its machines and of a client's.</summary>
    public static ImmutableArray<Connection> Of(Site site, string client)
    {
        var member = site.Names[1];
        return
        [
            new($"from the control-plane nodes to {site.Worker} on 10250", "kube-apiserver fetches logs and starts commands through the kubelet.",
                $"`kubectl logs` for Pods on {site.Worker} ends in a timeout, while `kubectl get` shows them Running."),
            new($"from {site.Worker} to the load balancer on 6443", "The kubelet of a worker reaches the API through the load balancer.",
                $"{site.Worker} turns NotReady after about 50 s, and its containers go on running."),

            // One direction would not be enough: each member dials the others and can use the connections that were opened to it.
            new($"between {member} and the other members on 2380 (in both directions)", "The members of etcd send each other heartbeats and log entries.",
                $"`etcdctl endpoint status` on {member} says `etcdserver: no leader`, while the other members work with a leader."),
            new($"from the load balancer to {member} on 6443", "The load balancer passes connections on to the API servers.",
                $"The load balancer takes {member} out of its pool, while `curl -k https://127.0.0.1:6443/readyz` on {member} answers `ok`."),
            new($"from {client} to the load balancer on 6443", "kubectl uses the controlPlaneEndpoint.",
                $"kubectl on {client} cannot connect at all, while all Nodes stay Ready."),
        ];
    }
}
