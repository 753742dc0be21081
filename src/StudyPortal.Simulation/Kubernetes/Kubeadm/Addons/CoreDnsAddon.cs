using System.Collections.Immutable;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>Names of Services inside the cluster, as kubeadm's addon phase installs it (kubernetes v1.35 cmd/kubeadm/app/phases/addons/dns/manifests.go).</summary>
internal static class CoreDnsAddon
{
    private const string Name = "coredns";
    private const string Namespace = "kube-system";

    private static readonly ImmutableSortedDictionary<string, string> _labels = StringMap.Of(("k8s-app", "kube-dns"));

    public static ImmutableArray<ApiObject> Objects(ClusterConfiguration configuration) =>
    [
        new ServiceAccount(new ObjectMeta(Name, Namespace)),
        new ConfigMap(new ObjectMeta(Name, Namespace)) { Data = StringMap.Of(("Corefile", Corefile(configuration.DnsDomain))) },
        new Deployment(
            new ObjectMeta(Name, Namespace) { Labels = _labels },
            new DeploymentSpec(LabelSelector.Of(_labels), new PodTemplate(Pod()) { Labels = _labels }) { Replicas = 2, MaxUnavailable = new IntOrString(1) },
            new DeploymentStatus()),
        new Service(
            new ObjectMeta("kube-dns", Namespace)
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
            }),
    ];

    private static PodSpec Pod() => new()
    {
        Containers =
        [
            new ContainerSpec(Name, $"{KubeadmDefaults.ImageRepository}/coredns/coredns:{KubeadmDefaults.CoreDnsTag}")
            {
                Args = ["-conf", "/etc/coredns/Corefile"],
                ImagePullPolicy = "IfNotPresent",
                Ports =
                [
                    new ContainerPort(53, "dns", "UDP"), new ContainerPort(53, "dns-tcp"), new ContainerPort(9153, "metrics"),
                    new ContainerPort(8080, "liveness-probe"), new ContainerPort(8181, "readiness-probe"),
                ],
                LivenessProbe = new Probe(new HttpGetAction("/health", new IntOrString("liveness-probe"))) { FailureThreshold = 5, InitialDelaySeconds = 60, TimeoutSeconds = 5 },
                ReadinessProbe = new Probe(new HttpGetAction("/ready", new IntOrString("readiness-probe"))),
                Limits = StringMap.Of(("memory", "170Mi")),
                Requests = StringMap.Of(("cpu", "100m"), ("memory", "70Mi")),
                VolumeMounts = [new VolumeMount("config-volume", "/etc/coredns", ReadOnly: true)],
            },
        ],
        DnsPolicy = "Default",
        NodeSelector = StringMap.Of(("kubernetes.io/os", "linux")),
        PriorityClassName = "system-cluster-critical",
        ServiceAccountName = Name,
        Tolerations = [new Toleration("CriticalAddonsOnly"), new Toleration("node-role.kubernetes.io/control-plane", Effect: TaintEffect.NoSchedule)],
        Volumes = [new ConfigMapVolume("config-volume", Name)],
    };

    private static string Corefile(string domain) => $$"""
        .:53 {
            errors
            health {
               lameduck 5s
            }
            ready
            kubernetes {{domain}} in-addr.arpa ip6.arpa {
               pods insecure
               fallthrough in-addr.arpa ip6.arpa
               ttl 30
            }
            prometheus :9153
            forward . /etc/resolv.conf {
               max_concurrent 1000
            }
            cache 30 {
               disable success {{domain}}
               disable denial {{domain}}
            }
            loop
            reload
            loadbalance
        }

        """;
}
