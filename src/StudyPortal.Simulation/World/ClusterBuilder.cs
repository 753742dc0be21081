using System.Collections.Immutable;
using StudyPortal.Simulation.Etcd;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Kubernetes.Kubeadm;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Wire;

namespace StudyPortal.Simulation.World;

/// <summary>Puts up the machines of a topology as kubeadm and an administrator leave them, and switches them on.</summary>
internal static class ClusterBuilder
{
    // The certificates are not new, so that learners see a residual time that is no whole year.
    private static readonly TimeSpan _age = TimeSpan.FromDays(12);

    /// <summary>The plan that a topology is built by.</summary>
    public static ClusterPlan PlanOf(Topology topology, ulong seed) => ClusterPlan.Create(
        topology.ControlPlanes, topology.ExternalEtcd, topology.Workers, topology.Front, LiveCluster.Beginning - _age, new Prng(seed).Fork("plan"));

    /// <summary>All machines of a plan, just switched on, with an etcd that nothing was written to yet.</summary>
    public static LiveCluster Start(ClusterPlan plan, ulong seed)
    {
        var cluster = new LiveCluster(seed, LinkQuality.DataCentre, Programs.Start);
        foreach (var node in plan.ControlPlanes)
            Plug(cluster, node, ControlPlane(plan, node), PlannedUnits.Node(plan, node));
        foreach (var node in plan.Workers)
            Plug(cluster, node, KubeadmFiles.Worker(plan, node), PlannedUnits.Node(plan, node));
        foreach (var node in plan.EtcdNodes)
            Plug(cluster, node, KubeadmFiles.EtcdNode(plan, node), [PlannedUnits.Etcd(plan, node)]);
        if (plan.LoadBalancer is { } balancer)
            Plug(cluster, balancer, KubeadmFiles.LoadBalancer(plan), [PlannedUnits.Haproxy]);
        foreach (var machine in cluster.Machines)
            cluster.Boot(machine);
        return cluster;
    }

    // The manifests name the members that there were when each node joined, so that the first start needs data of the whole cluster.
    private static FileTree ControlPlane(ClusterPlan plan, PlannedNode node)
    {
        var files = KubeadmFiles.ControlPlane(plan, node);
        if (plan.Configuration.Etcd is not LocalEtcd etcd)
            return files;
        var peerUrls = plan.Members.ToImmutableSortedDictionary(member => member.Name, EtcdManifest.PeerUrl, StringComparer.Ordinal);
        return FoundedDisk.With(files, etcd.DataDirectory, peerUrls, node.Name, FileNode.Root, plan.Now);
    }

    private static void Plug(LiveCluster cluster, PlannedNode node, FileTree files, IEnumerable<Unit> units)
    {
        var machine = cluster.Add(node.Name, node.Address);
        machine.Files = files;
        foreach (var unit in units)
            machine.Units = machine.Units.SetItem(unit.Name, unit);
    }
}
