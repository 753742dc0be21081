using System.Collections.Immutable;
using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>
/// What the controllers tokencleaner and bootstrapsigner of kube-controller-manager do a moment later: tokens that have ended go, with what they own, and cluster-info is signed for the
/// others. kubeadm does it at once whenever it has to do with tokens, so that a join that follows finds what it needs.
/// </summary>
internal static class BootstrapTokenUpkeep
{
    /// <summary>Tokens that are stored, by name.</summary>
    public static (ImmutableArray<BootstrapTokenSecret> Tokens, string? Error) Tokens(KubeadmApi api)
    {
        var (secrets, error) = api.List(ResourceKind.Secrets, "kube-system", LabelSelector.Everything);
        return ([.. secrets.OfType<Secret>().Select(BootstrapTokenSecret.Read).OfType<BootstrapTokenSecret>()], error);
    }

    public static string? Run(KubeadmHost host, KubeadmApi api)
    {
        var (tokens, error) = Tokens(api);
        foreach (var token in tokens.Where(token => token.IsExpired(host.Clock)))
            error ??= api.Delete(ResourceKind.Secrets, "kube-system", token.Token.SecretName);
        if (error is not null)
            return error;

        var (info, missing) = api.Get<ConfigMap>(ResourceKind.ConfigMaps, ClusterInfo.Namespace, ClusterInfo.Name);
        return info is null ? missing : api.CreateOrUpdate(ClusterInfo.Signed(info, tokens, host.Clock)).Error;
    }
}
