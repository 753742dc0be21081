using System.Collections.Immutable;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>The manifests of a control-plane node, for root only (0600).</summary>
public static class StaticPodFiles
{
    /// <summary>The path of a component's manifest.</summary>
    public static string Path(string component) => $"{KubeadmDefaults.ManifestsDirectory}/{component}.yaml";

    /// <summary>kube-apiserver, kube-controller-manager and kube-scheduler.</summary>
    public static FileTree WithComponents(FileTree files, ClusterConfiguration configuration, PlannedNode node, DateTimeOffset now) => files
        .WithDirectory(KubeadmDefaults.ManifestsDirectory, FileNode.PrivateDirectory, now)
        .WithText(Path("kube-apiserver"), ControlPlaneManifests.ApiServer(configuration, node), FileNode.PrivateFile, now)
        .WithText(Path("kube-controller-manager"), ControlPlaneManifests.ControllerManager(configuration), FileNode.PrivateFile, now)
        .WithText(Path("kube-scheduler"), ControlPlaneManifests.Scheduler(configuration), FileNode.PrivateFile, now);

    /// <summary>A local etcd with its folder, as it joins these members (itself the last); nothing changes where etcd is external.</summary>
    public static FileTree WithEtcd(FileTree files, ClusterConfiguration configuration, PlannedNode node, ImmutableArray<PlannedNode> members, DateTimeOffset now) =>
        configuration.Etcd is LocalEtcd etcd
            ? files
                .WithDirectory(KubeadmDefaults.ManifestsDirectory, FileNode.PrivateDirectory, now)
                .WithDirectory(etcd.DataDirectory, FileNode.PrivateDirectory, now)
                .WithText(Path("etcd"), EtcdManifest.Write(configuration, etcd, node, members), FileNode.PrivateFile, now)
            : files;
}
