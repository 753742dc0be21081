namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>The probes that kubeadm writes into the manifests of the control plane (cmd/kubeadm/app/util/staticpod/utils.go, v1.35).</summary>
public static class KubeadmProbes
{
    /// <summary>Failures after which the kubelet restarts the container.</summary>
    public const int LivenessFailures = 8;

    /// <summary>Failures after which the container is not ready.</summary>
    public const int ReadinessFailures = 3;

    /// <summary>Failures that a container may have until it has come up.</summary>
    public const int StartupFailures = 24;

    /// <summary>Seconds between two liveness or startup probes, and before the first.</summary>
    public const int PatientSeconds = 10;

    /// <summary>Seconds between two readiness probes.</summary>
    public const int ReadinessSeconds = 1;

    /// <summary>Seconds that one probe may take.</summary>
    public const int TimeoutSeconds = 15;
}
