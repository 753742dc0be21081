using System.Collections.Immutable;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.Nodes;

/// <summary>Where the volumes of a pod lie on the node, and where its containers see them (<c>pkg/volume</c>).</summary>
internal static class PodVolumes
{
    /// <summary>The volume with the token of the pod's ServiceAccount.</summary>
    public const string ApiAccess = "kube-api-access";

    /// <summary>The ConfigMap with the authority that the token's bearer trusts.</summary>
    public const string RootMap = "kube-root-ca.crt";

    private const string ApiAccessPath = "/var/run/secrets/kubernetes.io/serviceaccount";

    /// <summary>The directory of all volumes of a pod.</summary>
    public static string DirectoryOf(Pod pod) => $"/var/lib/kubelet/pods/{pod.Meta.Uid}/volumes";

    /// <summary>The directory of a volume that is filled from the API.</summary>
    public static string DirectoryOf(Pod pod, string volume) => $"{DirectoryOf(pod)}/{volume}";

    /// <summary>The volumes that must be filled before a container starts, each with the request that gives its content.</summary>
    public static IEnumerable<(string Volume, ResourceKind Kind, string Name)> FilledOf(Pod pod)
    {
        foreach (var volume in pod.Spec.Volumes)
        {
            if (volume is ConfigMapVolume map)
                yield return (map.Name, ResourceKind.ConfigMaps, map.ConfigMapName);
            else if (volume is SecretVolume secret)
                yield return (secret.Name, ResourceKind.Secrets, secret.SecretName);
        }

        if (HasToken(pod))
            yield return (ApiAccess, ResourceKind.ConfigMaps, RootMap);
    }

    /// <summary>What a container sees at other paths.</summary>
    public static ImmutableArray<Mount> MountsOf(Pod pod, Objects.ContainerSpec container)
    {
        var mounts = ImmutableArray.CreateBuilder<Mount>();
        foreach (var mount in container.VolumeMounts)
        {
            if (pod.Spec.Volumes.FirstOrDefault(volume => volume.Name == mount.Name) is not { } volume)
                continue;
            var path = volume is HostPathVolume host ? host.Path : DirectoryOf(pod, volume.Name);
            mounts.Add(new Mount(mount.SubPath.Length == 0 ? path : $"{path}/{mount.SubPath}", mount.MountPath, mount.ReadOnly));
        }

        if (HasToken(pod))
            mounts.Add(new Mount(DirectoryOf(pod, ApiAccess), ApiAccessPath, IsReadOnly: true));
        return mounts.ToImmutable();
    }

    // The ServiceAccount default may do nothing, so that its token would be carried about for nobody.
    private static bool HasToken(Pod pod) => pod.Spec.ServiceAccountName is not ("" or "default");
}
