using System.Collections.Immutable;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>What kubeadm init stores in the API. Namespaces, the Service kubernetes and nodes are the work of API server and kubelets.</summary>
public static class KubeadmObjects
{
    /// <summary>The label of control-plane nodes.</summary>
    public const string ControlPlaneLabel = "node-role.kubernetes.io/control-plane";

    /// <summary>The label that keeps control-plane nodes out of cloud load balancers.</summary>
    public const string ExcludeLabel = "node.kubernetes.io/exclude-from-external-load-balancers";

    /// <summary>The taint of control-plane nodes.</summary>
    public static Taint ControlPlaneTaint { get; } = new(ControlPlaneLabel, "", TaintEffect.NoSchedule);

    /// <summary>
    /// Everything for a plan, in the order in which kubeadm makes it. What has ended by now is left out: the token after 24 hours, the uploaded certificates after two.
    /// </summary>
    public static ImmutableArray<ApiObject> AtInit(ClusterPlan plan, DateTimeOffset now)
    {
        var endpoint = plan.Configuration.EndpointSeenFrom(plan.ControlPlanes[0].Address);
        var (proxy, after) = BootstrapToken.Draw(plan.Seed.Fork("upload-certs"));
        var proxyToken = BootstrapTokenSecret.ForUploadedCertificates(proxy, plan.Now);
        var token = new BootstrapTokenSecret(plan.Token, plan.Now + KubeadmDefaults.TokenLifetime);
        var files = KubeadmFiles.ControlPlane(plan, plan.ControlPlanes[0]);
        var (certificates, _) = UploadedCertificates.Seal(plan.Configuration, files, plan.CertificateKey, proxyToken.ToSecret(), after);
        var info = ClusterInfo.Signed(ClusterInfo.Create(plan.Pki.Root.Certificate, endpoint), [token], now);
        ImmutableArray<ApiObject> uploaded = proxyToken.IsExpired(now) ? [] : [proxyToken.ToSecret(), certificates];
        ImmutableArray<ApiObject> joining = token.IsExpired(now) ? [] : [token.ToSecret()];
        return
        [
            UploadedConfiguration.Kubeadm(plan.Configuration),
            UploadedConfiguration.Kubelet(plan.Configuration),
            .. uploaded,
            .. joining,
            info,
            .. CoreDns.Objects(plan.Configuration),
            .. KubeProxy.Objects(plan.Configuration, endpoint),
        ];
    }
}
