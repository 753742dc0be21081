namespace StudyPortal.Simulation.Kubernetes.LoadBalancing;

/// <summary>What a machine does about an address that moves.</summary>
public enum VrrpState
{
    /// <summary>It listens for the master.</summary>
    Backup,

    /// <summary>It holds the address.</summary>
    Master,

    /// <summary>It is not fit to hold it.</summary>
    Fault,
}
