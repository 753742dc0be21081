using System.Collections.Immutable;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.World;
using StudyPortal.Web.Features.Diagrams.Scenes;
using StudyPortal.Web.Features.Diagrams.Scenes.Reading;

namespace StudyPortal.Web.Features.Diagrams.Playing;

/// <summary>The requests that can be sent to a cluster and followed.</summary>
public static class RequestChoices
{
    private const string Key = "greeting";

    /// <summary>Requests of Kubernetes from a machine that runs, then requests of each member of etcd, in the order of the picture.</summary>
    public static ImmutableArray<RequestChoice> For(ClusterSnapshot snapshot)
    {
        var reading = new ClusterReading(snapshot);
        var standing = snapshot.Machines.Where(machine => machine.Power == Power.On).Select(machine => machine.Name).ToHashSet(StringComparer.Ordinal);
        var place = reading.Machines.FirstOrDefault(machine => machine.Kind is MachineKind.ControlPlane or MachineKind.Worker && standing.Contains(machine.Id))?.Id;
        return
        [
            .. place is null ? [] : OfKubernetes(snapshot, place),
            .. reading.Machines.Where(machine => machine.Member is not null && standing.Contains(machine.Id)).SelectMany(machine => OfEtcd(machine.Id)),
        ];
    }

    // The revision of the store makes the name a new one, for each Deployment raises it.
    private static RequestChoice[] OfKubernetes(ClusterSnapshot snapshot, string host)
    {
        var name = Ports.Invariant($"web-{snapshot.Members.Select(member => member.Revision).DefaultIfEmpty().Max()}");
        return
        [
            new("kubectl get pods", $"Lists the pods, from {host} by way of the address of the control plane.", host, $"send {host} kubectl get pods"),
            new("kubectl create deployment", $"Creates a Deployment with a new name; controllers and the scheduler make pods of it. It is called {name}.", host, $"send {host} kubectl create deployment {name}"),
        ];
    }

    private static RequestChoice[] OfEtcd(string host) =>
    [
        new($"Write at {host}", $"etcdctl put at the member of {host}: it needs the leader and a majority.", host, $"send {host} etcdctl put {Key} hello"),
        new($"Linearizable read at {host}", $"etcdctl get at the member of {host}: the leader must confirm that it still leads, so it is never stale.", host, $"send {host} etcdctl get {Key}"),
        new($"Serializable read at {host}", $"etcdctl get --consistency=s: the member of {host} answers alone, and what it says may be old.", host, $"send {host} etcdctl get {Key} --consistency=s"),
    ];
}
