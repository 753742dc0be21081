using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Documents;

/// <summary>Nodes.</summary>
internal static class NodeCodec
{
    // pkg/cluster/ports: KubeletPort
    private const int KubeletPort = 10250;

    internal static void Write(FieldWriter writer, Node node) => writer
        .Put("spec", spec =>
        {
            spec.List("taints", node.Spec.Taints, WriteTaint).Flag("unschedulable", node.Spec.Unschedulable);
            if (node.Spec.PodCidr.Length > 0)
                spec.AnyText("podCIDR", node.Spec.PodCidr).Texts("podCIDRs", [node.Spec.PodCidr]);
        })
        .Put("status", status => status
            .List("addresses", node.Status.Addresses, (item, address) => item.AnyText("address", address.Address).AnyText("type", address.Type))
            .Map("allocatable", node.Status.Allocatable)
            .Map("capacity", node.Status.Capacity)
            .List("conditions", node.Status.Conditions, WriteCondition)
            .Put("daemonEndpoints", endpoints => endpoints.Put("kubeletEndpoint", endpoint => endpoint.AnyNumber("Port", KubeletPort)))
            .Put("nodeInfo", info => WriteInfo(info, node.Status.Info)));

    internal static Node Read(FieldReader reader, ObjectMeta meta) =>
        new(meta, reader.Object("spec", "NodeSpec", ReadSpec) ?? new NodeSpec(), reader.Object("status", "NodeStatus", ReadStatus) ?? new NodeStatus());

    private static NodeSpec ReadSpec(FieldReader reader)
    {
        reader.Ignore("configSource", "externalID", "podCIDRs", "providerID");
        return new NodeSpec
        {
            PodCidr = reader.Text("podCIDR"), Taints = reader.List("taints", "Taint", ReadTaint), Unschedulable = reader.Flag("unschedulable"),
        };
    }

    private static NodeStatus ReadStatus(FieldReader reader)
    {
        reader.Ignore("config", "daemonEndpoints", "features", "images", "phase", "runtimeHandlers", "volumesAttached", "volumesInUse");
        return new NodeStatus
        {
            Addresses = reader.List("addresses", "NodeAddress", item => new NodeAddress(item.Text("type"), item.Text("address"))),
            Allocatable = reader.Quantities("allocatable"),
            Capacity = reader.Quantities("capacity"),
            Conditions = reader.List("conditions", "NodeCondition", ReadCondition),
            Info = reader.Object("nodeInfo", "NodeSystemInfo", ReadInfo) ?? new NodeSystemInfo(),
        };
    }

    private static void WriteTaint(FieldWriter writer, Taint taint) => writer
        .AnyText("effect", taint.Effect.ToString()).AnyText("key", taint.Key).Time("timeAdded", taint.AddedAt).Text("value", taint.Value);

    private static Taint ReadTaint(FieldReader reader) =>
        new(reader.Text("key"), reader.Text("value"), reader.Choice("effect", TaintEffect.NoSchedule)) { AddedAt = reader.Time("timeAdded") };

    private static void WriteCondition(FieldWriter writer, NodeCondition condition) => writer
        .Time("lastHeartbeatTime", condition.LastHeartbeatAt)
        .Time("lastTransitionTime", condition.LastTransitionAt)
        .AnyText("message", condition.Message)
        .AnyText("reason", condition.Reason)
        .AnyText("status", condition.Status.ToString())
        .AnyText("type", condition.Type);

    private static NodeCondition ReadCondition(FieldReader reader) =>
        new(reader.Text("type"), reader.Choice("status", ConditionStatus.Unknown), reader.Text("reason"), reader.Text("message"))
        {
            LastHeartbeatAt = reader.Time("lastHeartbeatTime") ?? default, LastTransitionAt = reader.Time("lastTransitionTime") ?? default,
        };

    private static void WriteInfo(FieldWriter writer, NodeSystemInfo info) => writer
        .AnyText("architecture", info.Architecture)
        .AnyText("bootID", info.BootId)
        .AnyText("containerRuntimeVersion", info.ContainerRuntimeVersion)
        .AnyText("kernelVersion", info.KernelVersion)
        .AnyText("kubeProxyVersion", info.KubeProxyVersion)
        .AnyText("kubeletVersion", info.KubeletVersion)
        .AnyText("machineID", info.MachineId)
        .AnyText("operatingSystem", info.OperatingSystem)
        .AnyText("osImage", info.OsImage)
        .AnyText("systemUUID", info.SystemUuid);

    private static NodeSystemInfo ReadInfo(FieldReader reader)
    {
        reader.Ignore("swap");
        return new NodeSystemInfo
        {
            Architecture = reader.Text("architecture"),
            BootId = reader.Text("bootID"),
            ContainerRuntimeVersion = reader.Text("containerRuntimeVersion"),
            KernelVersion = reader.Text("kernelVersion"),
            KubeProxyVersion = reader.Text("kubeProxyVersion"),
            KubeletVersion = reader.Text("kubeletVersion"),
            MachineId = reader.Text("machineID"),
            OperatingSystem = reader.Text("operatingSystem"),
            OsImage = reader.Text("osImage"),
            SystemUuid = reader.Text("systemUUID"),
        };
    }
}
