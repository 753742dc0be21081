namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>A path of the node that a static pod mounts at the same path.</summary>
internal sealed record HostMount(string Name, string Path, bool IsReadOnly = true, string Type = "DirectoryOrCreate")
{
    public static HostMount SystemCertificates { get; } = new("ca-certs", "/etc/ssl/certs");

    public static HostMount DebianCertificates { get; } = new("etc-ca-certificates", "/etc/ca-certificates");

    public static HostMount LocalCertificates { get; } = new("usr-local-share-ca-certificates", "/usr/local/share/ca-certificates");

    public static HostMount SharedCertificates { get; } = new("usr-share-ca-certificates", "/usr/share/ca-certificates");

    public static HostMount Pki(string directory) => new("k8s-certs", directory);

    public static HostMount Kubeconfig(KubeconfigKind kind) => new("kubeconfig", kind.Path, Type: "FileOrCreate");
}
