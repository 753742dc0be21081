using System.Collections.Immutable;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Tests.Shell;

/// <summary>The objects behind the recorded tables and descriptions.</summary>
internal static class RecordedObjects
{
    public static DateTimeOffset At(int hour, int minute, int second) => new(2026, 11, 20, hour, minute, second, TimeSpan.Zero);

    public static DateTimeOffset Now { get; } = At(22, 8, 46);

    public static Node Node(string name, string address, int ageSeconds, bool isControlPlane) => new(
        new ObjectMeta(name)
        {
            CreatedAt = Now.AddSeconds(-ageSeconds),
            Labels = isControlPlane ? StringMap.Of(("node-role.kubernetes.io/control-plane", "")) : StringMap.Of(
                ("beta.kubernetes.io/arch", "amd64"), ("beta.kubernetes.io/os", "linux"), ("kubernetes.io/arch", "amd64"), ("kubernetes.io/hostname", name), ("kubernetes.io/os", "linux")),
            Annotations = StringMap.Of(("node.alpha.kubernetes.io/ttl", "0"), ("volumes.kubernetes.io/controller-managed-attach-detach", "true")),
        },
        new NodeSpec { PodCidr = "10.244.3.0/24" },
        new NodeStatus
        {
            Conditions =
            [
                Condition("MemoryPressure", ConditionStatus.False, "KubeletHasSufficientMemory", "kubelet has sufficient memory available"),
                Condition("DiskPressure", ConditionStatus.False, "KubeletHasNoDiskPressure", "kubelet has no disk pressure"),
                Condition("PIDPressure", ConditionStatus.False, "KubeletHasSufficientPID", "kubelet has sufficient PID available"),
                Condition("Ready", ConditionStatus.True, "KubeletReady", "kubelet is posting ready status"),
            ],
            Addresses = [new NodeAddress("InternalIP", address), new NodeAddress("Hostname", name)],
            Capacity = StringMap.Of(("cpu", "4"), ("ephemeral-storage", "41152832Ki"), ("memory", "8145332Ki"), ("pods", "110")),
            Allocatable = StringMap.Of(("cpu", "4"), ("ephemeral-storage", "37926449900"), ("memory", "8042932Ki"), ("pods", "110")),
            Info = new NodeSystemInfo
            {
                MachineId = "11111111111111111111111111111111", SystemUuid = "1", BootId = "1", KernelVersion = "6.8.0-40-generic", OsImage = "Ubuntu 24.04.1 LTS",
                ContainerRuntimeVersion = "containerd://2.1.4", KubeletVersion = "v1.35.6",
            },
        });

    public static Pod Pod(string name, string node, string hostAddress, string address) => new(
        new ObjectMeta(name, "default")
        {
            CreatedAt = Now.AddSeconds(-57), Labels = StringMap.Of(("app", "critical-app"), ("pod-template-hash", "559f598dcd")),
            OwnerReferences = [new OwnerReference("apps/v1", "ReplicaSet", "critical-app-559f598dcd", "u") { Controller = true }],
        },
        new PodSpec
        {
            NodeName = node, ServiceAccountName = "default", Volumes = [new ApiAccessVolume("kube-api-access-hjjwd")],
            Containers = [new ContainerSpec("nginx", "nginx:1.27") { VolumeMounts = [new VolumeMount("kube-api-access-hjjwd", "/var/run/secrets/kubernetes.io/serviceaccount", ReadOnly: true)] }],
            Tolerations =
            [
                new Toleration("node.kubernetes.io/not-ready", Effect: TaintEffect.NoExecute, Seconds: 300),
                new Toleration("node.kubernetes.io/unreachable", Effect: TaintEffect.NoExecute, Seconds: 300),
            ],
        },
        new PodStatus
        {
            Phase = PodPhase.Running, HostIp = hostAddress, PodIp = address, StartedAt = At(22, 8, 40), Conditions = RunningConditions,
            ContainerStatuses =
            [
                new ContainerStatus("nginx", "nginx:1.27", new RunningState(At(22, 8, 40)))
                {
                    Ready = true, ImageId = "nginx:1.27", ContainerId = "containerd://a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4",
                },
            ],
        });

    public static Deployment Deployment { get; } = new(
        new ObjectMeta("critical-app", "default")
        {
            CreatedAt = At(22, 7, 49), Labels = StringMap.Of(("app", "critical-app")), Annotations = StringMap.Of(("deployment.kubernetes.io/revision", "1")),
        },
        new DeploymentSpec(
            LabelSelector.Of(StringMap.Of(("app", "critical-app"))),
            new PodTemplate(new PodSpec { Containers = [new ContainerSpec("nginx", "nginx:1.27")] }) { Labels = StringMap.Of(("app", "critical-app")) }) { Replicas = 3 },
        new DeploymentStatus
        {
            Replicas = 3, UpdatedReplicas = 3, AvailableReplicas = 3, ReadyReplicas = 3,
            Conditions =
            [
                new DeploymentCondition("Available", ConditionStatus.True, "MinimumReplicasAvailable", ""),
                new DeploymentCondition("Progressing", ConditionStatus.True, "NewReplicaSetAvailable", ""),
            ],
        });

    public static ReplicaSet ReplicaSet { get; } = new(
        new ObjectMeta("critical-app-559f598dcd", "default"),
        new ReplicaSetSpec(Deployment.Spec.Selector, Deployment.Spec.Template) { Replicas = 3 },
        new ReplicaSetStatus { Replicas = 3 });

    public static Event Event(string reason, string component, string message, int ageSeconds) =>
        new(new ObjectMeta("e", "default"), new ObjectReference("Pod", "default", "x"), reason, message)
        {
            SourceComponent = component, FirstSeenAt = Now.AddSeconds(-ageSeconds), LastSeenAt = Now.AddSeconds(-ageSeconds),
        };

    private static ImmutableArray<PodCondition> RunningConditions =>
        [.. new[] { "PodReadyToStartContainers", "Initialized", "Ready", "ContainersReady", "PodScheduled" }.Select(type => new PodCondition(type, ConditionStatus.True))];

    private static NodeCondition Condition(string type, ConditionStatus status, string reason, string message) =>
        new(type, status, reason, message) { LastHeartbeatAt = At(22, 7, 37), LastTransitionAt = At(22, 7, 37) };
}
