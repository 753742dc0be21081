using System.Collections.Immutable;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>The addon kube-proxy (cmd/kubeadm/app/phases/addons/proxy, v1.35).</summary>
public static class KubeProxy
{
    private const string Name = "kube-proxy";

    private static readonly ImmutableSortedDictionary<string, string> _labels = StringMap.Of(("k8s-app", Name));

    /// <summary>Everything that kubeadm makes for it. The endpoint is host and port for all API servers.</summary>
    public static ImmutableArray<ApiObject> Objects(ClusterConfiguration configuration, string endpoint) =>
    [
        UploadedConfiguration.Hashed(
            Meta() with { Labels = StringMap.Of(("app", Name)) },
            StringMap.Of(("config.conf", KubeProxyConfiguration.Write(configuration)), ("kubeconfig.conf", KubeProxyConfiguration.Kubeconfig(endpoint)))),
        new ServiceAccount(Meta()),
        new DaemonSet(
            Meta() with { Labels = _labels },
            new DaemonSetSpec(LabelSelector.Of(_labels), new PodTemplate(Pod(configuration)) { Labels = _labels }),
            new DaemonSetStatus()),
    ];

    private static PodSpec Pod(ClusterConfiguration configuration) => new()
    {
        Containers =
        [
            new ContainerSpec(Name, $"{KubeadmDefaults.ImageRepository}/kube-proxy:{configuration.KubernetesVersion}")
            {
                Command = ["/usr/local/bin/kube-proxy", "--config=/var/lib/kube-proxy/config.conf", "--hostname-override=$(NODE_NAME)"],
                Environment = [new EnvironmentVariable("NODE_NAME", "", new FieldSource("spec.nodeName"))],
                ImagePullPolicy = "IfNotPresent",
                VolumeMounts =
                [
                    new VolumeMount(Name, "/var/lib/kube-proxy"), new VolumeMount("xtables-lock", "/run/xtables.lock"),
                    new VolumeMount("lib-modules", "/lib/modules", ReadOnly: true),
                ],
            },
        ],
        HostNetwork = true,
        NodeSelector = StringMap.Of(("kubernetes.io/os", "linux")),
        PriorityClassName = "system-node-critical",
        ServiceAccountName = Name,
        Tolerations = [new Toleration("")],
        Volumes =
        [
            new ConfigMapVolume(Name, Name), new HostPathVolume("xtables-lock", "/run/xtables.lock", "FileOrCreate"), new HostPathVolume("lib-modules", "/lib/modules"),
        ],
    };

    private static ObjectMeta Meta() => new(Name, "kube-system");
}
