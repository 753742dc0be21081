using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>The phases of init that store something in the API (cmd/kubeadm/app/cmd/phases/init, v1.35).</summary>
internal static class UploadPhases
{
    public static string? Configuration(InitRun run)
    {
        run.Host.Print("[upload-config] Storing the configuration used in ConfigMap \"kubeadm-config\" in the \"kube-system\" Namespace");
        if (run.Upload(UploadedConfiguration.Kubeadm(run.Configuration)) is { } error)
            return $"error uploading the kubeadm ClusterConfiguration: {error}";
        run.Host.Print("[kubelet] Creating a ConfigMap \"kubelet-config\" in namespace kube-system with the configuration for the kubelets in the cluster");
        return run.Upload(UploadedConfiguration.Kubelet(run.Configuration));
    }

    public static string? Certificates(InitRun run)
    {
        var host = run.Host;
        if (!run.Flags.Has("upload-certs"))
        {
            host.Print("[upload-certs] Skipping phase. Please see --upload-certs");
            return null;
        }

        if (run.CertificateKey is null)
            (run.CertificateKey, host.Prng) = CertificateKey.Draw(host.Prng);
        host.Print("[upload-certs] Storing the certificates in Secret \"kubeadm-certs\" in the \"kube-system\" Namespace");
        var (api, error) = KubeadmApi.OfAdmin(host, run.Flags["kubeconfig"]);
        if (api is null)
            return error;

        (var proxy, host.Prng) = BootstrapToken.Draw(host.Prng);
        var (owner, refused) = api.CreateOrUpdate(BootstrapTokenSecret.ForUploadedCertificates(proxy, host.Clock).ToSecret());
        if (owner is not Secret stored)
            return $"error uploading certs: error creating token: {refused}";
        var (secret, after) = UploadedCertificates.Seal(run.Configuration, host.Files, run.CertificateKey, stored, host.Prng);
        host.Prng = after;
        if (api.CreateOrUpdate(secret).Error is { } failure)
            return $"error uploading certs: {failure}";
        if (run.Flags.Has("skip-certificate-key-print"))
            return null;
        host.Print("[upload-certs] Using certificate key:");
        host.Print(run.CertificateKey.Hex);
        return null;
    }

    public static string? MarkControlPlane(InitRun run)
    {
        var (api, error) = KubeadmApi.OfAdmin(run.Host, run.Flags["kubeconfig"]);
        return api is null ? error : NodeMark.Run(run.Host, api);
    }

    public static string? Token(InitRun run)
    {
        var host = run.Host;
        if (!run.Flags.Has("skip-token-print"))
            host.Print($"[bootstrap-token] Using token: {run.Token}");
        host.Print("[bootstrap-token] Configuring bootstrap tokens, cluster-info ConfigMap, RBAC Roles");
        var secret = new BootstrapTokenSecret(run.Token, run.TokenLifetime == TimeSpan.Zero ? null : host.Clock + run.TokenLifetime);
        if (run.Upload(secret.ToSecret()) is { } error)
            return $"error creating tokens: {error}";
        foreach (var rule in new[]
        {
            "to allow Node Bootstrap tokens to get nodes",
            "to allow Node Bootstrap tokens to post CSRs in order for nodes to get long term certificate credentials",
            "to allow the csrapprover controller automatically approve CSRs from a Node Bootstrap Token",
            "to allow certificate rotation for all node client certificates in the cluster",
            "to allow the API server kubelet client certificate to access the kubelet API",
        })
        {
            host.Print($"[bootstrap-token] Configured RBAC rules {rule}");
        }

        host.Print("[bootstrap-token] Creating the \"cluster-info\" ConfigMap in the \"kube-public\" namespace");
        if (run.Authority(PkiAuthority.Root) is not { } authority)
            return "error creating the bootstrap ConfigMap: failed to load kubeconfig";
        return run.Upload(ClusterInfo.Signed(ClusterInfo.Create(authority.Certificate, run.Endpoint), [secret], host.Clock));
    }

    public static string? CoreDnsAddon(InitRun run)
    {
        var error = run.Upload(CoreDns.Objects(run.Configuration).AsSpan());
        if (error is null)
            run.Host.Print("[addons] Applied essential addon: CoreDNS");
        return error;
    }

    public static string? KubeProxyAddon(InitRun run)
    {
        var error = run.Upload(KubeProxy.Objects(run.Configuration, run.Endpoint).AsSpan());
        if (error is null)
            run.Host.Print("[addons] Applied essential addon: kube-proxy");
        return error;
    }
}
