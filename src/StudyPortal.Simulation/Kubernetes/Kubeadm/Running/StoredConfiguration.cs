using StudyPortal.Simulation.Kubernetes.Documents;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>The ClusterConfiguration that init has stored in the ConfigMap kubeadm-config.</summary>
internal static class StoredConfiguration
{
    // cmd/kubeadm/app/util/apiclient/idempotency.go: GetConfigMapWithShortRetry
    private static readonly TimeSpan _shortTimeout = TimeSpan.FromSeconds(10);

    public static (ClusterConfiguration? Configuration, string? Error) Read(KubeadmApi api)
    {
        var (map, error) = api.Get<ConfigMap>(ResourceKind.ConfigMaps, "kube-system", UploadedConfiguration.KubeadmName, _shortTimeout);
        if (map is null)
            return (null, $"failed to get config map: {error}");
        return YamlReader.First(map.Data.GetValueOrDefault("ClusterConfiguration", "")) is { } document
            ? ClusterConfigurationReader.Read(document)
            : (null, "unexpected error when reading kubeadm-config ConfigMap: ClusterConfiguration key value pair missing");
    }

    /// <summary>For commands on certificates: where the cluster cannot be asked, the defaults will do.</summary>
    public static ClusterConfiguration ReadOrDefault(KubeadmHost host, string command)
    {
        if (KubeadmApi.OfAdmin(host).Api is not { } api)
            return new ClusterConfiguration();

        host.Print($"[{command}] Reading configuration from the \"kubeadm-config\" ConfigMap in namespace \"kube-system\"...");
        host.Print($"[{command}] Use 'kubeadm init phase upload-config kubeadm --config your-config-file' to re-upload it.");
        var (configuration, _) = Read(api);
        if (configuration is null)
            host.Print($"[{command}] Error reading configuration from the Cluster. Falling back to default configuration");
        host.Print("");
        return configuration ?? new ClusterConfiguration();
    }
}
