using StudyPortal.Simulation.Shell;
using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Tests.World;

/// <summary>All that can be seen of a cluster, in words.</summary>
internal static class ClusterText
{
    public static string Of(Cluster cluster)
    {
        var snapshot = cluster.Snapshot();
        var seen = string.Join('\n', snapshot.Members.Select(member => $"{member with { Alarms = [] }}"))
            + string.Join('\n', snapshot.Machines.Select(machine => $"{machine.Name} {machine.Power} {string.Join(',', machine.Units)} {string.Join(',', machine.Containers)}"))
            + string.Join('\n', snapshot.Nodes.Select(node => $"{node.Name} {node.Meta.ResourceVersion}")) + string.Join('\n', snapshot.Pods.Select(pod => $"{pod.Name} {pod.Meta.ResourceVersion} {pod.Status.Phase}"))
            + string.Join('\n', snapshot.Leases.Select(lease => $"{lease.Name} {lease.Spec}")) + string.Join('\n', snapshot.Links) + string.Join('\n', snapshot.Messages) + snapshot.Now;
        return seen + string.Join('\n', ShellSession.Open(cluster, "cp1").Submit("journalctl -u kubelet -n 50; crictl ps -a").Printed.Select(line => line.Text));
    }
}
