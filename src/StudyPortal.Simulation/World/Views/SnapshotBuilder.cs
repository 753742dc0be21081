using System.Collections.Immutable;
using StudyPortal.Simulation.Etcd;
using StudyPortal.Simulation.Etcd.Serving;
using StudyPortal.Simulation.Kubernetes.Api.Server;
using StudyPortal.Simulation.Kubernetes.LoadBalancing;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.World;

/// <summary>Looks at a cluster without touching it.</summary>
internal static class SnapshotBuilder
{
    private const string ControlPlaneNamespace = "kube-system";

    public static ClusterSnapshot Build(LiveCluster cluster)
    {
        var members = cluster.Processes.Where(process => process.Process is EtcdMember { Node: not null }).OrderBy(process => process.Machine).ToList();
        var newest = members.Select(process => ((EtcdMember)process.Process).Store).MaxBy(store => store.Revision) ?? EtcdStore.Empty;
        return new ClusterSnapshot(
            cluster.Now,
            [.. cluster.Machines.Select(ViewOf)],
            Links(cluster),
            [.. members.Select(process => ViewOf(cluster.Machines[process.Machine].Name, (EtcdMember)process.Process))],
            [.. Running<ApiServer>(cluster).Select(found => new ApiServerView(found.Host, found.Process.HasStarted))],
            [.. Running<LoadBalancer>(cluster).SelectMany(found => found.Process.Servers.Select(server => new BackendView(found.Host, server.Name, server.IsUp)))],
            Stored<Node>(newest, ResourceKind.Nodes, ""),
            Stored<Pod>(newest, ResourceKind.Pods, ""),
            Stored<Lease>(newest, ResourceKind.Leases, ControlPlaneNamespace),
            Messages(cluster));
    }

    private static IEnumerable<(string Host, T Process)> Running<T>(LiveCluster cluster)
        where T : Process =>
        cluster.Processes.Where(process => process.Process is T).OrderBy(process => process.Machine).Select(process => (cluster.Machines[process.Machine].Name, (T)process.Process));

    private static MachineView ViewOf(Machine machine) => new(
        machine.Name, machine.Address, machine.ExtraAddresses, machine.Power, machine.IsDiskFull,
        TimeSpan.FromMicroseconds(machine.Disk.SlowUs), machine.ClockSkew, machine.DroppedPorts, machine.Files,
        [.. machine.Units.Values.Select(unit => new UnitView(unit.Name, unit.State))],
        Newest(machine.Containers));

    private static ImmutableArray<ContainerView> Newest(ImmutableList<Container> containers) =>
    [
        .. containers.GroupBy(container => (container.Spec.PodUid, container.Spec.Name)).Select(group => group.MaxBy(container => container.Spec.Attempt)!)
            .OrderBy(container => container.Spec.PodNamespace, StringComparer.Ordinal).ThenBy(container => container.Spec.PodName, StringComparer.Ordinal)
            .ThenBy(container => container.Spec.Name, StringComparer.Ordinal)
            .Select(container => new ContainerView(container.Spec.Name, container.Spec.PodName, container.Spec.PodNamespace, container.IsRunning, container.Spec.Attempt)),
    ];

    private static ImmutableArray<LinkView> Links(LiveCluster cluster) =>
    [
        .. from one in cluster.Machines
           from other in cluster.Machines
           let trouble = cluster.Network.TroubleBetween(one.Position, other.Position)
           where trouble.IsAny
           select new LinkView(one.Name, other.Name, trouble),
    ];

    private static ImmutableArray<MessageView> Messages(LiveCluster cluster) =>
    [
        .. from message in cluster.Parcels()
           let parcel = message.Parcel
           where parcel.What is RaftEnvelope && parcel.From != message.To
           let what = TraceWords.Of(((RaftEnvelope)parcel.What).Content)
           select new MessageView(cluster.Machines[parcel.From].Name, cluster.Machines[message.To].Name, parcel.To.Port, what, parcel.Sent, message.Arrives),
    ];

    private static EtcdMemberView ViewOf(string host, EtcdMember member)
    {
        var node = member.Node!;
        return new EtcdMemberView(
            host, member.MemberName, member.Id, node.Role, node.Term, node.Leader, member.IsLearner, node.Log.Last.Index, node.Committed, node.Applied, member.Store.Revision,
            member.DatabaseBytes, node.Membership, member.Store.Alarms);
    }

    private static ImmutableArray<T> Stored<T>(EtcdStore store, ResourceKind kind, string inNamespace)
        where T : ApiObject
    {
        var prefix = kind.ListPrefix(inNamespace);
        return store.Read(new RangeRequest(prefix, EtcdKey.PrefixEnd(prefix))) is RangeResponse range
            ? [.. range.Pairs.Select(pair => (pair.Value as ObjectValue)?.ReadAt(pair.ModRevision)).OfType<T>()]
            : [];
    }
}
