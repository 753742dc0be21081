using System.Collections.Immutable;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>The static pods of the three components (cmd/kubeadm/app/phases/controlplane/manifests.go, v1.35).</summary>
public static class ControlPlaneManifests
{
    /// <summary>The text of kube-apiserver.yaml.</summary>
    public static string ApiServer(ClusterConfiguration configuration, PlannedNode node)
    {
        var pki = configuration.CertificatesDirectory;
        ImmutableArray<ExtraArgument> usual =
        [
            new("advertise-address", node.Address),
            new("allow-privileged", "true"),
            new("authorization-mode", "Node,RBAC"),
            new("client-ca-file", $"{pki}/ca.crt"),
            new("enable-admission-plugins", "NodeRestriction"),
            new("enable-bootstrap-token-auth", "true"),
            .. EtcdFlags(configuration),
            new("kubelet-client-certificate", $"{pki}/apiserver-kubelet-client.crt"),
            new("kubelet-client-key", $"{pki}/apiserver-kubelet-client.key"),
            new("kubelet-preferred-address-types", "InternalIP,ExternalIP,Hostname"),
            new("proxy-client-cert-file", $"{pki}/front-proxy-client.crt"),
            new("proxy-client-key-file", $"{pki}/front-proxy-client.key"),
            new("requestheader-allowed-names", "front-proxy-client"),
            new("requestheader-client-ca-file", $"{pki}/front-proxy-ca.crt"),
            new("requestheader-extra-headers-prefix", "X-Remote-Extra-"),
            new("requestheader-group-headers", "X-Remote-Group"),
            new("requestheader-username-headers", "X-Remote-User"),
            new("secure-port", "6443"),
            new("service-account-issuer", $"https://kubernetes.default.svc.{configuration.DnsDomain}"),
            new("service-account-key-file", $"{pki}/sa.pub"),
            new("service-account-signing-key-file", $"{pki}/sa.key"),
            new("service-cluster-ip-range", configuration.ServiceSubnet),
            new("tls-cert-file", $"{pki}/apiserver.crt"),
            new("tls-private-key-file", $"{pki}/apiserver.key"),
        ];
        var command = CommandLineFlags.Lines("kube-apiserver", usual, configuration.ApiServerArguments);
        return new StaticPod("kube-apiserver", Image(configuration, "kube-apiserver"), command, node.Address, KubeadmDefaults.ApiServerPort)
        {
            Annotation = ("kubeadm.kubernetes.io/kube-apiserver.advertise-address.endpoint", $"{node.Address}:6443"),
            LivenessPath = "/livez",
            ReadinessPath = "/readyz",
            StartupPath = "/livez",
            Cpu = "250m",
            Mounts = [HostMount.SystemCertificates, HostMount.DebianCertificates, HostMount.Pki(pki), HostMount.LocalCertificates, HostMount.SharedCertificates],
        }.Write();
    }

    /// <summary>The text of kube-controller-manager.yaml.</summary>
    public static string ControllerManager(ClusterConfiguration configuration)
    {
        var (kubeconfig, pki) = (KubeconfigKind.ControllerManager.Path, configuration.CertificatesDirectory);
        ImmutableArray<ExtraArgument> pods = configuration.PodSubnet.Length == 0
            ? []
            : [new("allocate-node-cidrs", "true"), new("cluster-cidr", configuration.PodSubnet), new("service-cluster-ip-range", configuration.ServiceSubnet)];
        ImmutableArray<ExtraArgument> usual =
        [
            .. pods,
            new("authentication-kubeconfig", kubeconfig),
            new("authorization-kubeconfig", kubeconfig),
            new("bind-address", "127.0.0.1"),
            new("client-ca-file", $"{pki}/ca.crt"),
            new("cluster-name", configuration.ClusterName),
            new("cluster-signing-cert-file", $"{pki}/ca.crt"),
            new("cluster-signing-key-file", $"{pki}/ca.key"),
            new("controllers", "*,bootstrapsigner,tokencleaner"),
            new("kubeconfig", kubeconfig),
            new("leader-elect", "true"),
            new("requestheader-client-ca-file", $"{pki}/front-proxy-ca.crt"),
            new("root-ca-file", $"{pki}/ca.crt"),
            new("service-account-private-key-file", $"{pki}/sa.key"),
            new("use-service-account-credentials", "true"),
        ];
        var command = CommandLineFlags.Lines("kube-controller-manager", usual, configuration.ControllerManagerArguments);
        return new StaticPod("kube-controller-manager", Image(configuration, "kube-controller-manager"), command, "127.0.0.1", 10257)
        {
            LivenessPath = "/healthz",
            StartupPath = "/healthz",
            Cpu = "200m",
            Mounts =
            [
                HostMount.SystemCertificates, HostMount.DebianCertificates,
                new HostMount("flexvolume-dir", "/usr/libexec/kubernetes/kubelet-plugins/volume/exec", IsReadOnly: false),
                HostMount.Pki(pki), HostMount.Kubeconfig(KubeconfigKind.ControllerManager), HostMount.LocalCertificates, HostMount.SharedCertificates,
            ],
        }.Write();
    }

    /// <summary>The text of kube-scheduler.yaml.</summary>
    public static string Scheduler(ClusterConfiguration configuration)
    {
        var kubeconfig = KubeconfigKind.Scheduler.Path;
        ImmutableArray<ExtraArgument> usual =
        [
            new("authentication-kubeconfig", kubeconfig),
            new("authorization-kubeconfig", kubeconfig),
            new("bind-address", "127.0.0.1"),
            new("kubeconfig", kubeconfig),
            new("leader-elect", "true"),
        ];
        var command = CommandLineFlags.Lines("kube-scheduler", usual, configuration.SchedulerArguments);
        return new StaticPod("kube-scheduler", Image(configuration, "kube-scheduler"), command, "127.0.0.1", 10259)
        {
            LivenessPath = "/livez",
            ReadinessPath = "/readyz",
            StartupPath = "/livez",
            Cpu = "100m",
            Mounts = [HostMount.Kubeconfig(KubeconfigKind.Scheduler)],
        }.Write();
    }

    private static ImmutableArray<ExtraArgument> EtcdFlags(ClusterConfiguration configuration)
    {
        var pki = configuration.CertificatesDirectory;
        var (ca, certificate, key, servers) = configuration.Etcd is ExternalEtcd external
            ? (external.CaFile, external.CertFile, external.KeyFile, string.Join(',', external.Endpoints))
            : ($"{pki}/etcd/ca.crt", $"{pki}/apiserver-etcd-client.crt", $"{pki}/apiserver-etcd-client.key", "https://127.0.0.1:2379");
        return [new("etcd-cafile", ca), new("etcd-certfile", certificate), new("etcd-keyfile", key), new("etcd-servers", servers)];
    }

    private static string Image(ClusterConfiguration configuration, string name) => $"{KubeadmDefaults.ImageRepository}/{name}:{configuration.KubernetesVersion}";
}
