using System.Collections.Immutable;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>The addon CoreDNS (cmd/kubeadm/app/phases/addons/dns, v1.35).</summary>
public static class CoreDns
{
    private static readonly ImmutableSortedDictionary<string, string> _labels = StringMap.Of(("k8s-app", "kube-dns"));

    /// <summary>Everything that kubeadm makes for it.</summary>
    public static ImmutableArray<ApiObject> Objects(ClusterConfiguration configuration) =>
    [
        new ConfigMap(Meta("coredns")) { Data = StringMap.Of(("Corefile", Corefile.Write(configuration.DnsDomain))) },
        new ServiceAccount(Meta("coredns")),
        Deployment(),
        Service(configuration),
    ];

    private static Deployment Deployment() =>
        new(Meta("coredns") with { Labels = _labels }, new DeploymentSpec(LabelSelector.Of(_labels), new PodTemplate(Pod()) { Labels = _labels })
        {
            Replicas = 2, MaxUnavailable = new IntOrString(1),
        }, new DeploymentStatus());

    private static PodSpec Pod() => new()
    {
        Containers = [Container()],
        DnsPolicy = "Default",
        NodeSelector = StringMap.Of(("kubernetes.io/os", "linux")),
        PriorityClassName = "system-cluster-critical",
        ServiceAccountName = "coredns",
        Tolerations = [new Toleration("CriticalAddonsOnly"), new Toleration("node-role.kubernetes.io/control-plane", Effect: TaintEffect.NoSchedule)],
        Volumes = [new ConfigMapVolume("config-volume", "coredns")],
    };

    private static ContainerSpec Container() => new("coredns", $"{KubeadmDefaults.ImageRepository}/coredns/coredns:{KubeadmDefaults.CoreDnsTag}")
    {
        Args = ["-conf", "/etc/coredns/Corefile"],
        ImagePullPolicy = "IfNotPresent",
        Requests = StringMap.Of(("cpu", "100m"), ("memory", "70Mi")),
        Limits = StringMap.Of(("memory", "170Mi")),
        Ports =
        [
            new ContainerPort(53, "dns", "UDP"), new ContainerPort(53, "dns-tcp"), new ContainerPort(9153, "metrics"),
            new ContainerPort(8080, "liveness-probe"), new ContainerPort(8181, "readiness-probe"),
        ],
        LivenessProbe = new Probe(new HttpGetAction("/health", new IntOrString("liveness-probe"))) { InitialDelaySeconds = 60, TimeoutSeconds = 5, FailureThreshold = 5 },
        ReadinessProbe = new Probe(new HttpGetAction("/ready", new IntOrString("readiness-probe"))),
        VolumeMounts = [new VolumeMount("config-volume", "/etc/coredns", ReadOnly: true)],
    };

    private static Service Service(ClusterConfiguration configuration) =>
        new(
            Meta("kube-dns") with
            {
                Labels = StringMap.Of(("k8s-app", "kube-dns"), ("kubernetes.io/cluster-service", "true"), ("kubernetes.io/name", "CoreDNS")),
                Annotations = StringMap.Of(("prometheus.io/port", "9153"), ("prometheus.io/scrape", "true")),
            },
            new ServiceSpec
            {
                ClusterIp = configuration.DnsServiceAddress,
                Selector = _labels,
                Ports =
                [
                    new ServicePort(53, new IntOrString(53)) { Name = "dns", Protocol = "UDP" },
                    new ServicePort(53, new IntOrString(53)) { Name = "dns-tcp" },
                    new ServicePort(9153, new IntOrString(9153)) { Name = "metrics" },
                ],
            });

    private static ObjectMeta Meta(string name) => new(name, "kube-system");
}
