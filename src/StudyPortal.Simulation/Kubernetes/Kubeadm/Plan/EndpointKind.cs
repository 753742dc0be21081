namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>What stands before the API servers.</summary>
public enum EndpointKind
{
    /// <summary>Nothing: there is one, and no controlPlaneEndpoint.</summary>
    None,

    /// <summary>HAProxy on a machine of its own.</summary>
    LoadBalancer,

    /// <summary>An address that keepalived moves between the control-plane nodes.</summary>
    VirtualAddress,
}
