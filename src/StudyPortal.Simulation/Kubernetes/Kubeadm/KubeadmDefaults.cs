namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>What kubeadm 1.35.6 uses unless it is told otherwise (cmd/kubeadm/app/constants/constants.go).</summary>
public static class KubeadmDefaults
{
    /// <summary>The version of kubeadm and of the cluster it makes.</summary>
    public const string KubernetesVersion = "v1.35.6";

    /// <summary>The image tag of its etcd.</summary>
    public const string EtcdTag = "3.6.6-0";

    /// <summary>The image tag of its CoreDNS.</summary>
    public const string CoreDnsTag = "v1.13.1";

    /// <summary>The image tag of the pause container.</summary>
    public const string PauseTag = "3.10.1";

    /// <summary>Where images come from.</summary>
    public const string ImageRepository = "registry.k8s.io";

    /// <summary>The port of the API server.</summary>
    public const int ApiServerPort = 6443;

    /// <summary>The folder of certificates and keys.</summary>
    public const string CertificatesDirectory = "/etc/kubernetes/pki";

    /// <summary>The folder of kubeconfig files.</summary>
    public const string KubernetesDirectory = "/etc/kubernetes";

    /// <summary>The folder of static pods.</summary>
    public const string ManifestsDirectory = "/etc/kubernetes/manifests";

    /// <summary>The folder of the kubelet.</summary>
    public const string KubeletDirectory = "/var/lib/kubelet";

    /// <summary>The socket of the container runtime.</summary>
    public const string CriSocket = "unix:///var/run/containerd/containerd.sock";

    /// <summary>How long a certificate is valid.</summary>
    public static TimeSpan CertificateValidity { get; } = TimeSpan.FromHours(8_760);

    /// <summary>How long an authority is valid.</summary>
    public static TimeSpan AuthorityValidity { get; } = TimeSpan.FromHours(87_600);

    /// <summary>How long a bootstrap token lives.</summary>
    public static TimeSpan TokenLifetime { get; } = TimeSpan.FromHours(24);

    /// <summary>How long uploaded certificates stay.</summary>
    public static TimeSpan UploadedCertificatesLifetime { get; } = TimeSpan.FromHours(2);
}
