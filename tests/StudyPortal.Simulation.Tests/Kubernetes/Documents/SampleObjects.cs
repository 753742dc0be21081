using System.Collections.Immutable;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Tests.Kubernetes.Documents;

/// <summary>An object of every kind with most of its fields.</summary>
internal static class SampleObjects
{
    public static DateTimeOffset Created { get; } = new(2026, 11, 20, 22, 7, 37, TimeSpan.Zero);

    public static PodTemplate Template { get; } = new(new PodSpec { Containers = [new ContainerSpec("nginx", "nginx:1.27")] }) { Labels = StringMap.Of(("app", "web")) };

    public static ImmutableArray<ApiObject> EveryKind { get; } =
    [
        new Namespace(new ObjectMeta("default") { CreatedAt = Created, ResourceVersion = 5 }),
        Node(), Pod(),
        new Lease(Meta("cp1"), new LeaseSpec { HolderIdentity = "cp1", DurationSeconds = 40, RenewedAt = Created.AddMicroseconds(17) }),
        new Deployment(Meta("web"), new DeploymentSpec(Selector, Template) { Replicas = 3 }, new DeploymentStatus
        {
            Replicas = 3, Conditions = [new DeploymentCondition("Available", ConditionStatus.True, "MinimumReplicasAvailable", "ok") { LastUpdateAt = Created }],
        }),
        new ReplicaSet(Meta("web-1"), new ReplicaSetSpec(Selector, Template) { Replicas = 0 }, new ReplicaSetStatus { ReadyReplicas = 2 }),
        new DaemonSet(Meta("proxy"), new DaemonSetSpec(Selector, Template), new DaemonSetStatus { NumberReady = 1 }),
        new Service(Meta("web"), new ServiceSpec { ClusterIp = "10.96.0.1", Selector = StringMap.Of(("app", "web")), Ports = [new ServicePort(443, new IntOrString("https")) { Name = "https" }] }),
        new EndpointSlice(Meta("web-9bdhd"))
        {
            Endpoints = [new Endpoint(["10.244.3.6"]) { Ready = false, Terminating = true, NodeName = "worker1", Target = new ObjectReference("Pod", "default", "web-1-a") { Uid = "u" } }],
            Ports = [new EndpointPort("", 80)],
        },
        new Endpoints(Meta("web")) { Ready = [new Endpoint(["10.244.3.6"])], Ports = [new EndpointPort("", 80)] },
        new ConfigMap(Meta("map")) { Data = StringMap.Of(("a", "b"), ("text", "one\ntwo\n")) },
        new Secret(Meta("secret")) { Data = StringMap.Of(("a", Secret.Encode("b"))) },
        new ServiceAccount(Meta("default")),
        new Event(Meta("web.1"), new ObjectReference("Pod", "default", "web"), "Killing", "Stopping container") { SourceComponent = "kubelet", SourceHost = "cp1", LastSeenAt = Created },
        new ComponentStatus(new ObjectMeta("etcd-0")) { Healthy = true, Message = "ok" },
    ];

    private static LabelSelector Selector => new([new EqualRequirement("app", "web"), new InRequirement("tier", ["a", "b"]), new AbsentRequirement("old")]);

    private static ObjectMeta Meta(string name) => new(name, "default")
    {
        CreatedAt = Created, Uid = "850c1d05-26b1-4970-b62a-c597650cf4f7", ResourceVersion = 498, Generation = 2, Labels = StringMap.Of(("app", "web"), ("quoted", "true")),
        Annotations = StringMap.Of(("note", "")), OwnerReferences = [new OwnerReference("apps/v1", "ReplicaSet", "web-1", "u") { Controller = true }], Finalizers = ["x/y"],
        DeletedAt = Created, DeletionGraceSeconds = 30,
    };

    private static Node Node() => new(
        new ObjectMeta("cp1") { CreatedAt = Created },
        new NodeSpec { PodCidr = "10.244.0.0/24", Unschedulable = true, Taints = [new Taint("node-role.kubernetes.io/control-plane", "", TaintEffect.NoSchedule)] },
        new NodeStatus
        {
            Conditions = [new NodeCondition("Ready", ConditionStatus.Unknown, "NodeStatusUnknown", "Kubelet stopped posting node status.") { LastHeartbeatAt = Created }],
            Addresses = [new NodeAddress("InternalIP", "10.0.0.11")], Capacity = StringMap.Of(("cpu", "4"), ("pods", "110")),
        });

    private static Pod Pod() => new(
        Meta("web-1-a"),
        new PodSpec
        {
            Containers =
            [
                new ContainerSpec("nginx", "nginx:1.27")
                {
                    Args = ["-g"], Requests = StringMap.Of(("cpu", "100m")), Ports = [new ContainerPort(80) { HostPort = 8080 }],
                    Environment = [new("A", "b"), new("NODE", "", new FieldSource("spec.nodeName")), new("S", "", new SecretKeySource("s", "k")), new("C", "", new ConfigMapKeySource("c", "k"))],
                    LivenessProbe = new Probe(new TcpSocketAction(new IntOrString(80))), ReadinessProbe = new Probe(new ExecAction(["true"])),
                    VolumeMounts = [new VolumeMount("v", "/v", ReadOnly: true) { SubPath = "s" }],
                },
            ],
            Volumes = [new ConfigMapVolume("a", "c"), new SecretVolume("b", "s"), new EmptyDirVolume("v", "Memory"), new ApiAccessVolume("d"), new HostPathVolume("e", "/e")],
            NodeSelector = StringMap.Of(("disk", "ssd")), Tolerations = [new Toleration("a", "b", TaintEffect.NoExecute, 300), new Toleration("")],
        },
        new PodStatus
        {
            Phase = PodPhase.Running, HostIp = "10.0.0.21", PodIp = "10.244.3.6", StartedAt = Created, Conditions = [new PodCondition("Ready", ConditionStatus.False, "ContainersNotReady", "no")],
            ContainerStatuses =
            [
                new ContainerStatus("nginx", "nginx:1.27", new WaitingState("CrashLoopBackOff", "back-off 10s"))
                {
                    LastState = new TerminatedState(1, "Error", Created, Created) { ContainerId = "containerd://a" }, RestartCount = 2,
                },
            ],
        });
}
