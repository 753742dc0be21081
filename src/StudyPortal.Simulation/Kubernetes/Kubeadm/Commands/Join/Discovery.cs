using StudyPortal.Simulation.Kubernetes.Api.Clients;
using StudyPortal.Simulation.Kubernetes.Documents;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines.Certificates;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>How a machine that joins comes to trust a cluster of which it knows a token and a hash (cmd/kubeadm/app/discovery/token/token.go, v1.35).</summary>
internal static class Discovery
{
    // cmd/kubeadm/app/apis/kubeadm/v1beta4/defaults.go: discovery; constants.go: DiscoveryRetryInterval
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan _interval = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(10);

    /// <summary>Fills in authority and server of the run; the text is why it cannot.</summary>
    public static string? Run(JoinRun run)
    {
        var (kubeconfig, error) = Fetch(run, new ClientTls([], null, Verify: false));
        if (kubeconfig is null || Read(kubeconfig) is not { } found)
            return $"couldn't validate the identity of the API Server: {error ?? "malformed kubeconfig in the cluster-info ConfigMap"}";

        (run.Authority, run.Server) = found;
        var pins = run.Flags.List("discovery-token-ca-cert-hash");
        if (pins.IsEmpty)
            return null;
        var pin = $"sha256:{run.Authority.Key.PublicKeyHash}";
        if (!pins.Contains(pin, StringComparer.OrdinalIgnoreCase))
            return $"couldn't validate the identity of the API Server: cluster CA found in cluster-info ConfigMap is invalid: none of the public keys \"{pin}\" are pinned";

        // A second time, now that the server's certificate can be checked.
        (_, error) = Fetch(run, new ClientTls([run.Authority], null));
        return error is null ? null : $"couldn't validate the identity of the API Server: {error}";
    }

    private static (string? Kubeconfig, string? Error) Fetch(JoinRun run, ClientTls tls)
    {
        var api = new KubeadmApi(run.Host, new ApiAccess(run.Endpoint, tls));
        var until = run.Host.Clock + _patience;
        var answer = Try(run, api);
        while (answer.Kubeconfig is null && run.Host.Clock < until)
        {
            run.Host.Wait(_interval);
            answer = Try(run, api);
        }

        return answer;
    }

    private static (string? Kubeconfig, string? Error) Try(JoinRun run, KubeadmApi api)
    {
        var (info, error) = api.Get<ConfigMap>(ResourceKind.ConfigMaps, ClusterInfo.Namespace, ClusterInfo.Name, _timeout);
        return info is null ? (null, $"failed to request the cluster-info ConfigMap: {error}") : ClusterInfo.Check(info, run.Token);
    }

    private static (Certificate Authority, string Server)? Read(string kubeconfig)
    {
        if (YamlReader.First(kubeconfig)?["clusters"]?.AsList is not [var named, ..] || named["cluster"] is not { } cluster)
            return null;
        return Certificate.TryParseBase64(cluster["certificate-authority-data"]?.AsText ?? "", out var authority) && cluster["server"]?.AsText is { } server
            ? (authority, server)
            : null;
    }
}
