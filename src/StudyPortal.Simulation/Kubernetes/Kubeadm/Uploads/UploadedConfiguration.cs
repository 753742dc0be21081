using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>The ConfigMaps that tell later nodes how the cluster is made.</summary>
public static class UploadedConfiguration
{
    /// <summary>The ConfigMap of kubeadm itself.</summary>
    public const string KubeadmName = "kubeadm-config";

    /// <summary>The ConfigMap of kubelets.</summary>
    public const string KubeletName = "kubelet-config";

    private const string HashAnnotation = "kubeadm.kubernetes.io/component-config.hash";

    /// <summary>kubeadm-config.</summary>
    public static ConfigMap Kubeadm(ClusterConfiguration configuration) => new(new ObjectMeta(KubeadmName, "kube-system"))
    {
        Data = StringMap.Of(("ClusterConfiguration", ClusterConfigurationText.Write(configuration))),
    };

    /// <summary>kubelet-config.</summary>
    public static ConfigMap Kubelet(ClusterConfiguration configuration) =>
        Hashed(new ObjectMeta(KubeletName, "kube-system"), StringMap.Of(("kubelet", KubeletConfiguration.Write(configuration, criSocket: ""))));

    /// <summary>A ConfigMap that notes a hash of its data, so that a later kubeadm sees whether somebody edited it (cmd/kubeadm/app/componentconfigs/checksums.go).</summary>
    internal static ConfigMap Hashed(ObjectMeta meta, ImmutableSortedDictionary<string, string> data)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(data.Values))));
        return new ConfigMap(meta with { Annotations = StringMap.Of((HashAnnotation, "sha256:" + hash)) }) { Data = data };
    }
}
