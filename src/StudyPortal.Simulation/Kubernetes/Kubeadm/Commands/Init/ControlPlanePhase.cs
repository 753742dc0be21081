using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>Writes the manifests of the three components, and the settings of the kubelet.</summary>
internal static class ControlPlanePhase
{
    /// <summary>All three, or one as <c>init phase control-plane NAME</c> calls it.</summary>
    public static string? Run(KubeadmHost host, ClusterConfiguration configuration, string? only = null)
    {
        (string Short, string Component, string Text)[] manifests =
        [
            ("apiserver", "kube-apiserver", ControlPlaneManifests.ApiServer(configuration, host.Node)),
            ("controller-manager", "kube-controller-manager", ControlPlaneManifests.ControllerManager(configuration)),
            ("scheduler", "kube-scheduler", ControlPlaneManifests.Scheduler(configuration)),
        ];
        host.Print($"[control-plane] Using manifest folder \"{KubeadmDefaults.ManifestsDirectory}\"");
        foreach (var (name, component, text) in manifests)
        {
            if (only is not null && only != name)
                continue;
            host.Print($"[control-plane] Creating static Pod manifest for \"{component}\"");
            host.Files = host.Files.WithText(StaticPodFiles.Path(component), text, FileNode.PrivateFile, host.Clock);
        }

        return null;
    }

    /// <summary>Settings of the kubelet, then its start.</summary>
    public static void StartKubelet(KubeadmHost host, ClusterConfiguration configuration)
    {
        host.StopUnit("kubelet");
        host.Print($"[kubelet-start] Writing kubelet environment file with flags to file \"{KubeletFiles.FlagsPath}\"");
        host.Print($"[kubelet-start] Writing kubelet configuration to file \"{KubeletFiles.InstancePath}\"");
        host.Print("[patches] Applied patch of type \"application/strategic-merge-patch+json\" to target \"kubeletconfiguration\"");
        host.Print($"[kubelet-start] Writing kubelet configuration to file \"{KubeletFiles.ConfigurationPath}\"");
        host.Files = KubeletFiles.WithConfiguration(host.Files, configuration, host.Clock);
        host.Print("[kubelet-start] Starting the kubelet");
        host.StartUnit("kubelet");
    }
}
