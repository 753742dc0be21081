using System.Collections.Immutable;

namespace StudyPortal.Learning.Generators.CertificateDrills;

/// <summary>Who makes a new certificate in time.</summary>
internal enum Renewal
{
    Kubeadm,
    Kubelet,
    Nobody,
}

/// <summary>One certificate of a control-plane node made by kubeadm 1.35 with stacked etcd. {node} stands for the name of the node.</summary>
/// <param name="Path">Its file, or the kubeconfig in which it is embedded.</param>
/// <param name="Use">What it is for: "kube-apiserver shows it to its clients".</param>
/// <param name="CommonName">CN of its subject.</param>
/// <param name="Organization">O of its subject, or empty.</param>
/// <param name="Authority">File of the CA that signed it; its own for a CA.</param>
/// <param name="Serves">Whether it is good for a server.</param>
/// <param name="Calls">Whether it is good for a client.</param>
/// <param name="Renewal">Who renews it.</param>
/// <param name="Failure">What is seen when it has run out, or empty where that is not told.</param>
internal sealed record PkiFile(
    string Path, string Use, string CommonName, string Organization, string Authority, bool Serves, bool Calls, Renewal Renewal, string Failure)
{
    public const string Folder = "/etc/kubernetes/pki/";

    public const string Root = Folder + "ca.crt";

    public const string EtcdRoot = Folder + "etcd/ca.crt";

    public const string FrontProxyRoot = Folder + "front-proxy-ca.crt";

    /// <summary>Certificates that somebody shows to somebody.</summary>
    public static ImmutableArray<PkiFile> Leaves { get; } =
    [
        new($"{Folder}apiserver.crt", "kube-apiserver shows it to its clients", "kube-apiserver", "", Root, Serves: true, Calls: false, Renewal.Kubeadm,
            "kubectl on every machine ends with `x509: certificate has expired or is not yet valid`."),
        new($"{Folder}apiserver-kubelet-client.crt", "kube-apiserver shows it to kubelets", "kube-apiserver-kubelet-client", "kubeadm:cluster-admins", Root, Serves: false, Calls: true, Renewal.Kubeadm,
            "`kubectl logs` and `kubectl exec` are refused by the kubelets, while `kubectl get` works."),
        new($"{Folder}apiserver-etcd-client.crt", "kube-apiserver shows it to etcd", "kube-apiserver-etcd-client", "", EtcdRoot, Serves: false, Calls: true, Renewal.Kubeadm,
            "kube-apiserver of the node cannot open a connection to etcd any more, while the members of etcd go on working with each other."),
        new($"{Folder}front-proxy-client.crt", "kube-apiserver shows it to extension API servers", "front-proxy-client", "", FrontProxyRoot, Serves: false, Calls: true, Renewal.Kubeadm,
            "Only aggregated APIs such as `metrics.k8s.io` fail, while the APIs of Kubernetes itself work."),
        new($"{Folder}etcd/server.crt", "etcd shows it to its clients", "{node}", "", EtcdRoot, Serves: true, Calls: true, Renewal.Kubeadm, ""),
        new($"{Folder}etcd/peer.crt", "etcd members show it to each other", "{node}", "", EtcdRoot, Serves: true, Calls: true, Renewal.Kubeadm,
            "The etcd member of the node and the others open no new connections to each other."),
        new($"{Folder}etcd/healthcheck-client.crt", "people and scripts show it to etcd, to look after it", "kube-etcd-healthcheck-client", "", EtcdRoot, Serves: false, Calls: true, Renewal.Kubeadm,
            "etcdctl fails in scripts that use it, while kube-apiserver and etcd go on working."),
        new("/etc/kubernetes/admin.conf", "kubectl of an administrator shows it to kube-apiserver", "kubernetes-admin", "kubeadm:cluster-admins", Root, Serves: false, Calls: true, Renewal.Kubeadm, ""),
        new("/etc/kubernetes/super-admin.conf", "kubectl shows it to kube-apiserver when no role may stand in the way", "kubernetes-super-admin", "system:masters", Root, Serves: false, Calls: true, Renewal.Kubeadm, ""),
        new("/etc/kubernetes/controller-manager.conf", "kube-controller-manager shows it to kube-apiserver", "system:kube-controller-manager", "", Root, Serves: false, Calls: true, Renewal.Kubeadm,
            "kube-controller-manager of the node is refused by kube-apiserver and cannot keep or take its Lease."),
        new("/etc/kubernetes/scheduler.conf", "kube-scheduler shows it to kube-apiserver", "system:kube-scheduler", "", Root, Serves: false, Calls: true, Renewal.Kubeadm,
            "kube-scheduler of the node is refused by kube-apiserver and cannot keep or take its Lease."),
        new("/var/lib/kubelet/pki/kubelet-client-current.pem", "the kubelet shows it to kube-apiserver", "system:node:{node}", "system:nodes", Root, Serves: false, Calls: true, Renewal.Kubelet,
            "The node turns NotReady, because its kubelet is refused by kube-apiserver, while its containers go on running."),
    ];

    /// <summary>Authorities, which sign the others.</summary>
    public static ImmutableArray<PkiFile> Authorities { get; } =
    [
        new(Root, "it signs what kube-apiserver, kubelets and administrators show", "kubernetes", "", Root, Serves: false, Calls: false, Renewal.Nobody, ""),
        new(EtcdRoot, "it signs what etcd and its clients show", "etcd-ca", "", EtcdRoot, Serves: false, Calls: false, Renewal.Nobody, ""),
        new(FrontProxyRoot, "it signs what kube-apiserver shows to extension API servers", "front-proxy-ca", "", FrontProxyRoot, Serves: false, Calls: false, Renewal.Nobody, ""),
    ];

    public static ImmutableArray<PkiFile> All { get; } = [.. Leaves, .. Authorities];

    /// <summary>CN on a node of this name.</summary>
    public string NameOn(string node) => CommonName.Replace("{node}", node, StringComparison.Ordinal);

    /// <summary>CN of the authority.</summary>
    public string Issuer => Authorities.First(authority => authority.Path == Authority).CommonName;
}
