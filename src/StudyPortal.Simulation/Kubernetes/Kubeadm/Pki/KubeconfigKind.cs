using System.Collections.Immutable;
using StudyPortal.Simulation.Machines.Certificates;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>A kubeconfig file of a control-plane node (cmd/kubeadm/app/phases/kubeconfig/kubeconfig.go, v1.35).</summary>
/// <param name="FileName">Its name under /etc/kubernetes.</param>
/// <param name="Description">What its certificate is called when it is renewed.</param>
/// <param name="IsLocal">Whether it names the node's own API server instead of the endpoint for all (ControlPlaneKubeletLocalMode).</param>
public sealed record KubeconfigKind(string FileName, string Description, bool IsLocal)
{
    /// <summary>For administrators; its group is bound to cluster-admin.</summary>
    public static KubeconfigKind Admin { get; } =
        new("admin.conf", "certificate embedded in the kubeconfig file for the admin to use and for kubeadm itself", IsLocal: false);

    /// <summary>For emergencies: it passes by RBAC, and is made on the first node only.</summary>
    public static KubeconfigKind SuperAdmin { get; } = new("super-admin.conf", "certificate embedded in the kubeconfig file for the super-admin", IsLocal: false);

    /// <summary>For the kubelet, which soon renews its certificate itself.</summary>
    public static KubeconfigKind Kubelet { get; } = new("kubelet.conf", "", IsLocal: true);

    /// <summary>For kube-controller-manager.</summary>
    public static KubeconfigKind ControllerManager { get; } =
        new("controller-manager.conf", "certificate embedded in the kubeconfig file for the controller manager to use", IsLocal: true);

    /// <summary>For kube-scheduler.</summary>
    public static KubeconfigKind Scheduler { get; } =
        new("scheduler.conf", "certificate embedded in the kubeconfig file for the scheduler manager to use", IsLocal: true);

    /// <summary>All, in the order in which kubeadm init makes them.</summary>
    public static ImmutableArray<KubeconfigKind> All { get; } = [Admin, SuperAdmin, Kubelet, ControllerManager, Scheduler];

    /// <summary>The path of the file.</summary>
    public string Path => $"{KubeadmDefaults.KubernetesDirectory}/{FileName}";

    /// <summary>The user's entry in the file.</summary>
    public string UserName(PlannedNode node) => Request(node).CommonName;

    /// <summary>What its certificate says about the user.</summary>
    public CertificateRequest Request(PlannedNode node) => FileName switch
    {
        "admin.conf" => CertificateRequest.ForClient("kubernetes-admin", "kubeadm:cluster-admins"),
        "super-admin.conf" => CertificateRequest.ForClient("kubernetes-super-admin", "system:masters"),
        "kubelet.conf" => CertificateRequest.ForClient("system:node:" + node.Name, "system:nodes"),
        "controller-manager.conf" => CertificateRequest.ForClient("system:kube-controller-manager"),
        _ => CertificateRequest.ForClient("system:kube-scheduler"),
    };

    /// <summary>The URL of the API server in the file.</summary>
    public string Server(ClusterConfiguration configuration, PlannedNode node) =>
        IsLocal ? $"https://{node.Address}:6443" : "https://" + configuration.EndpointSeenFrom(node.Address);
}
