using System.Collections.Immutable;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>Services on every node, as kubeadm's addon phase installs it (kubernetes v1.35 cmd/kubeadm/app/phases/addons/proxy/manifests.go).</summary>
internal static class KubeProxyAddon
{
    private const string Name = "kube-proxy";
    private const string Namespace = "kube-system";

    private static readonly ImmutableSortedDictionary<string, string> _labels = StringMap.Of(("k8s-app", Name));

    /// <param name="configuration">What all nodes share.</param>
    /// <param name="server">The URL of the API server as a worker knows it.</param>
    public static ImmutableArray<ApiObject> Objects(ClusterConfiguration configuration, string server) =>
    [
        new ServiceAccount(new ObjectMeta(Name, Namespace)),
        new ConfigMap(new ObjectMeta(Name, Namespace) { Labels = StringMap.Of(("app", Name)) })
        {
            Data = StringMap.Of(("config.conf", ProxyConfiguration(configuration)), ("kubeconfig.conf", Kubeconfig(server))),
        },
        new DaemonSet(
            new ObjectMeta(Name, Namespace) { Labels = _labels },
            new DaemonSetSpec(LabelSelector.Of(_labels), new PodTemplate(Pod()) { Labels = _labels }),
            new DaemonSetStatus()),
    ];

    private static PodSpec Pod() => new()
    {
        Containers =
        [
            new ContainerSpec(Name, $"{KubeadmDefaults.ImageRepository}/kube-proxy:{KubeadmDefaults.KubernetesVersion}")
            {
                Command = ["/usr/local/bin/kube-proxy", "--config=/var/lib/kube-proxy/config.conf", "--hostname-override=$(NODE_NAME)"],
                Environment = [new EnvironmentVariable("NODE_NAME", "", new FieldSource("spec.nodeName"))],
                ImagePullPolicy = "IfNotPresent",
                VolumeMounts =
                [
                    new VolumeMount("kube-proxy", "/var/lib/kube-proxy"), new VolumeMount("xtables-lock", "/run/xtables.lock"),
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

    private static string ProxyConfiguration(ClusterConfiguration configuration) => $"""
        apiVersion: kubeproxy.config.k8s.io/v1alpha1
        bindAddress: 0.0.0.0
        clientConnection:
          kubeconfig: /var/lib/kube-proxy/kubeconfig.conf
        clusterCIDR: {configuration.PodSubnet}
        kind: KubeProxyConfiguration
        mode: ""
        """;

    private static string Kubeconfig(string server) => $"""
        apiVersion: v1
        kind: Config
        clusters:
        - cluster:
            certificate-authority: /var/run/secrets/kubernetes.io/serviceaccount/ca.crt
            server: {server}
          name: default
        contexts:
        - context:
            cluster: default
            namespace: default
            user: default
          name: default
        current-context: default
        users:
        - name: default
          user:
            tokenFile: /var/run/secrets/kubernetes.io/serviceaccount/token
        """;
}
