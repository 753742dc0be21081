using System.Collections.Immutable;
using System.Globalization;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Shell.Text;

namespace StudyPortal.Simulation.Shell.Commands.Kubectl.Printing;

/// <summary><c>kubectl describe node</c> (pkg/describe: describeNode).</summary>
internal static class NodeDescription
{
    public static string Write(Node node, Lease? lease, IReadOnlyList<Pod> pods, IReadOnlyList<Event> events, DateTimeOffset now)
    {
        var description = new Description()
            .Field("Name", node.Name)
            .Field("Roles", NodeCells.RolesOf(node))
            .Map("Labels", node.Meta.Labels)
            .Map("Annotations", node.Meta.Annotations, ": ")
            .Field("CreationTimestamp", Description.Time(node.Meta.CreatedAt))
            .List("Taints", [.. node.Spec.Taints.OrderBy(taint => $"{taint.Effect},{taint.Key}", StringComparer.Ordinal).Select(taint => taint.ToString())])
            .Field("Unschedulable", node.Spec.Unschedulable ? "true" : "false")
            .Line(0, "Lease:");
        if (lease is not null)
        {
            description
                .Field("HolderIdentity", lease.Spec.HolderIdentity, 1)
                .Field("AcquireTime", Description.Time(lease.Spec.AcquiredAt), 1)
                .Field("RenewTime", Description.Time(lease.Spec.RenewedAt), 1);
        }

        Conditions(description, node);
        Status(description, node);
        Pods(description, node, [.. pods.Where(pod => pod.Status.Phase is not (PodPhase.Succeeded or PodPhase.Failed))], now);
        EventLines.Add(description, events, now);
        return description.ToString();
    }

    private static void Conditions(Description description, Node node)
    {
        description
            .Line(0, "Conditions:")
            .Line(1, "Type\tStatus\tLastHeartbeatTime\tLastTransitionTime\tReason\tMessage")
            .Line(1, "----\t------\t-----------------\t------------------\t------\t-------");
        foreach (var condition in node.Status.Conditions)
        {
            description.Line(
                1,
                $"{condition.Type} \t{condition.Status} \t{Description.Time(condition.LastHeartbeatAt)} \t{Description.Time(condition.LastTransitionAt)} \t{condition.Reason} \t{condition.Message}");
        }
    }

    private static void Status(Description description, Node node)
    {
        description.Line(0, "Addresses:");
        foreach (var address in node.Status.Addresses)
            description.Field(address.Type, address.Address, 1);
        description.Line(0, "Capacity:");
        foreach (var (resource, quantity) in node.Status.Capacity)
            description.Field(resource, quantity, 1);
        description.Line(0, "Allocatable:");
        foreach (var (resource, quantity) in node.Status.Allocatable)
            description.Field(resource, quantity, 1);
        var info = node.Status.Info;
        description
            .Line(0, "System Info:")
            .Field("Machine ID", info.MachineId, 1)
            .Field("System UUID", info.SystemUuid, 1)
            .Field("Boot ID", info.BootId, 1)
            .Field("Kernel Version", info.KernelVersion, 1)
            .Field("OS Image", info.OsImage, 1)
            .Field("Operating System", info.OperatingSystem, 1)
            .Field("Architecture", info.Architecture, 1)
            .Field("Container Runtime Version", info.ContainerRuntimeVersion, 1)
            .Field("Kubelet Version", info.KubeletVersion, 1)
            .Field("Kube-Proxy Version", info.KubeProxyVersion, 1);
        if (node.Spec.PodCidr.Length > 0)
            description.Field("PodCIDR", node.Spec.PodCidr).Field("PodCIDRs", node.Spec.PodCidr);
    }

    private static void Pods(Description description, Node node, IReadOnlyList<Pod> pods, DateTimeOffset now)
    {
        description
            .Line(0, string.Create(CultureInfo.InvariantCulture, $"Non-terminated Pods:\t({pods.Count} in total)"))
            .Line(1, "Namespace\tName\t\tCPU Requests\tCPU Limits\tMemory Requests\tMemory Limits\tAge")
            .Line(1, "---------\t----\t\t------------\t----------\t---------------\t-------------\t---");
        foreach (var pod in pods)
        {
            description.Line(1, string.Join(
                '\t',
                pod.Namespace,
                pod.Name,
                "",
                Share(node, "cpu", Sum([pod], "cpu", container => container.Requests)),
                Share(node, "cpu", Sum([pod], "cpu", container => container.Limits)),
                Share(node, "memory", Sum([pod], "memory", container => container.Requests)),
                Share(node, "memory", Sum([pod], "memory", container => container.Limits)),
                AgeText.Since(pod.Meta.CreatedAt, now)));
        }

        description
            .Line(0, "Allocated resources:")
            .Line(1, "(Total limits may be over 100 percent, i.e., overcommitted.)")
            .Line(1, "Resource\tRequests\tLimits")
            .Line(1, "--------\t--------\t------");
        foreach (var resource in new[] { "cpu", "memory", "ephemeral-storage" })
        {
            description.Line(
                1,
                $"{resource}\t{Share(node, resource, Sum(pods, resource, container => container.Requests))}\t{Share(node, resource, Sum(pods, resource, container => container.Limits))}");
        }
    }

    private static Quantity Sum(IReadOnlyList<Pod> pods, string resource, Func<ContainerSpec, ImmutableSortedDictionary<string, string>> part) =>
        pods.SelectMany(pod => pod.Spec.Containers).Aggregate(Quantity.Zero, (sum, container) => sum + Quantity.Read(part(container).GetValueOrDefault(resource, "0")));

    private static string Share(Node node, string resource, Quantity quantity)
    {
        var whole = Quantity.Read(node.Status.Allocatable.GetValueOrDefault(resource, "0"));
        var percent = whole.Thousandths == 0 ? 0 : (long)((Int128)quantity.Thousandths * 100 / whole.Thousandths);
        return string.Create(CultureInfo.InvariantCulture, $"{quantity} ({percent}%)");
    }
}
