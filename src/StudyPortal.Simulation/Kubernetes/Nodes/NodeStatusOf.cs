using System.Collections.Immutable;
using System.Globalization;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.Nodes;

/// <summary>The node as its kubelet registers and reports it (<c>pkg/kubelet/kubelet_node_status.go</c>, <c>pkg/kubelet/nodestatus/setters.go</c>).</summary>
internal static class NodeStatusOf
{
    private const string Version = "v1.35.6";
    private const int Cores = 4;
    private const long MemoryKibibytes = 8_145_332;
    private const long ReservedMemoryKibibytes = 102_400;
    private const long Kibi = 1_024;
    private const int EvictionPercent = 10;
    private const int Percent = 100;

    /// <summary>The node before its first status.</summary>
    public static Node First(string name, NodeStatus status) => new(
        new ObjectMeta(name)
        {
            Labels = StringMap.Of(
                ("beta.kubernetes.io/arch", "amd64"), ("beta.kubernetes.io/os", "linux"), ("kubernetes.io/arch", "amd64"), ("kubernetes.io/hostname", name), ("kubernetes.io/os", "linux")),
            Annotations = StringMap.Of(("volumes.kubernetes.io/controller-managed-attach-detach", "true")),
        },
        new NodeSpec(),
        status);

    /// <summary>The status now.</summary>
    /// <param name="before">The status that the API has; null for none. Times of transitions stay where nothing changed.</param>
    /// <param name="health">How the kubelet finds its node.</param>
    /// <param name="machine">The machine.</param>
    /// <param name="now">The time by its clock.</param>
    public static NodeStatus Now(NodeStatus? before, NodeCheck health, Machine machine, DateTimeOffset now)
    {
        var storage = machine.Disk.SizeBytes / Kibi;
        var capacity = StringMap.Of(
            ("cpu", Text(Cores)), ("ephemeral-storage", Text(storage) + "Ki"), ("memory", Text(MemoryKibibytes) + "Ki"), ("pods", Text(health.MostPods)));
        return new NodeStatus
        {
            Addresses = [new NodeAddress("InternalIP", machine.Address), new NodeAddress("Hostname", health.NodeName)],
            Capacity = capacity,
            Allocatable = capacity
                .SetItem("ephemeral-storage", Text(machine.Disk.SizeBytes / Percent * (Percent - EvictionPercent)))
                .SetItem("memory", Text(MemoryKibibytes - ReservedMemoryKibibytes) + "Ki"),
            Conditions = Conditions(before, health, now),
            Info = InfoOf(machine),
        };
    }

    /// <summary>Whether two statuses differ in more than the times of heartbeats.</summary>
    public static bool HasChanged(NodeStatus before, NodeStatus after)
    {
        if (before.Conditions.Length != after.Conditions.Length || before.Addresses.Length != after.Addresses.Length || !before.Capacity.SequenceEqual(after.Capacity))
            return true;
        for (var index = 0; index < after.Conditions.Length; index++)
        {
            var (old, now) = (before.Conditions[index], after.Conditions[index]);
            if (old.Type != now.Type || old.Status != now.Status || old.Reason != now.Reason || old.Message != now.Message)
                return true;
        }

        return false;
    }

    private static ImmutableArray<NodeCondition> Conditions(NodeStatus? before, NodeCheck health, DateTimeOffset now)
    {
        ImmutableArray<NodeCondition> conditions =
        [
            new("MemoryPressure", ConditionStatus.False, "KubeletHasSufficientMemory", "kubelet has sufficient memory available"),
            health.HasDiskPressure
                ? new("DiskPressure", ConditionStatus.True, "KubeletHasDiskPressure", "kubelet has disk pressure")
                : new("DiskPressure", ConditionStatus.False, "KubeletHasNoDiskPressure", "kubelet has no disk pressure"),
            new("PIDPressure", ConditionStatus.False, "KubeletHasSufficientPID", "kubelet has sufficient PID available"),
            health.Problem.Length > 0
                ? new("Ready", ConditionStatus.False, "KubeletNotReady", health.Problem)
                : new("Ready", ConditionStatus.True, "KubeletReady", "kubelet is posting ready status"),
        ];
        return [.. conditions.Select(condition => Dated(condition, before, now))];
    }

    private static NodeCondition Dated(NodeCondition condition, NodeStatus? before, DateTimeOffset now)
    {
        var old = before?.Conditions.FirstOrDefault(candidate => candidate.Type == condition.Type);
        return condition with { LastHeartbeatAt = now, LastTransitionAt = old is not null && old.Status == condition.Status ? old.LastTransitionAt : now };
    }

    // Identities that stay the same for a machine of this name.
    private static NodeSystemInfo InfoOf(Machine machine) => new()
    {
        MachineId = string.Create(CultureInfo.InvariantCulture, $"{machine.Position + 1:x32}"),
        SystemUuid = string.Create(CultureInfo.InvariantCulture, $"4c4c4544-0000-1000-8000-{machine.Position + 1:x12}"),
        BootId = string.Create(CultureInfo.InvariantCulture, $"b0071d00-0000-4000-8000-{machine.Position + 1:x12}"),
        KernelVersion = "6.8.0-40-generic",
        OsImage = "Ubuntu 24.04.1 LTS",
        ContainerRuntimeVersion = "containerd://2.1.4",
        KubeletVersion = Version,
    };

    private static string Text(long number) => Controllers.Texts.Of(number);
}

/// <summary>How a kubelet finds its node.</summary>
/// <param name="NodeName">The node's name.</param>
/// <param name="MostPods">Pods that it takes.</param>
/// <param name="HasDiskPressure">Whether less than a tenth of the disk is free.</param>
/// <param name="Problem">Why the node is not ready, empty where it is.</param>
internal sealed record NodeCheck(string NodeName, int MostPods, bool HasDiskPressure, string Problem);
